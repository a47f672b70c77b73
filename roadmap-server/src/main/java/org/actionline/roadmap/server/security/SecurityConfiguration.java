package org.actionline.roadmap.server.security;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.actionline.roadmap.server.accesslog.AccessLog;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Three doors: the API by token only, its description open to all, the pages by session only. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info = @Info(title = "Roadmap Register", version = "1"),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class SecurityConfiguration {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    /** Nothing inline and nothing from elsewhere, so that text that slips through unescaped still cannot run. */
    private static final String OWN_FILES_ONLY =
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
                    + "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String NO_DEVICES =
            "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), payment=(), "
                    + "publickey-credentials-create=(self), publickey-credentials-get=(self), serial=(), usb=()";

    /** More at once are nobody's habit; the oldest ends. */
    private static final int SESSIONS = 20;

    /** Swagger UI sets styles in elements, draws its icons from data addresses and fetches the description. */
    private static final String SWAGGER_UI =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "script-src 'self'; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Which sessions somebody has; an ended one is told so with its next request. */
    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    SignedInBrowsers signedInBrowsers(Clock clock) {
        return new SignedInBrowsers(clock);
    }

    /** Tells the list of sessions when one is over. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    Routes routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return new Routes(mapping);
    }

    @Bean
    Rights rights(Routes routes, Holdings holdings, PublishedVersions published) {
        return new Rights(routes, holdings, published);
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            TokenHolders holders,
            ProviderPeople people,
            DoorSettings settings,
            Rights rights,
            AccessLog log,
            JsonMapper json) {
        var problems = new ApiProblems(json);
        return http.securityMatcher("/api/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new AccessNotes(log), DisableEncodeUrlFilter.class)
                .addFilterBefore(
                        new BearerTokens(withProvider(holders, people, settings), problems),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(rights))
                .headers(headers -> allow(headers, NOTHING))
                .build();
    }

    /** Only on the port of its own; on the port of the register there is nothing at these addresses. */
    @Bean
    @Order(0)
    SecurityFilterChain management(
            HttpSecurity http, TokenHolders holders, Rights rights, AccessLog log, JsonMapper json) {
        var problems = new ApiProblems(json);
        return http.securityMatcher("/actuator/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new AccessNotes(log), DisableEncodeUrlFilter.class)
                .addFilterBefore(new BearerTokens(holders, problems), AnonymousAuthenticationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .access((who, request) ->
                                new AuthorizationDecision(rights.may(who.get(), Right.SEE_PEOPLE, null))))
                .headers(headers -> allow(headers, NOTHING))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiDescription(HttpSecurity http) {
        return http.securityMatcher(
                        "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> allow(headers, SWAGGER_UI))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            Rights rights,
            Holdings holdings,
            ProviderPeople people,
            PasskeyHolders passkeys,
            DoorSettings settings,
            SessionRegistry sessions,
            SignedInBrowsers browsers,
            AccessLog log,
            MultipartProperties uploads,
            Clock clock) {
        var signIn = new SignIn(new SignInAttempts(clock), browsers, log);
        if (settings.signsInWithProvider()) {
            var provider = new ProviderSignIn(settings, people, log);
            http.addFilterBefore(provider, OAuth2AuthorizationRequestRedirectFilter.class)
                    .oauth2Login(login -> provider.configure(login, signIn));
        }
        return http.addFilterBefore(new AccessNotes(log), DisableEncodeUrlFilter.class)
                .addFilterBefore(new OversizedForms(uploads.getMaxRequestSize()), CsrfFilter.class)
                .addFilterBefore(signIn, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        new SessionLimits(holdings, settings.longestSession(), clock),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(new FirstPassword(holdings), AnonymousAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
                        .maximumSessions(SESSIONS)
                        .sessionRegistry(sessions)
                        .expiredUrl(SignIn.PATH + "?ended"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/assets/**", "/favicon.ico")
                                .permitAll()
                                .anyRequest()
                                .access(rights))
                .formLogin(form -> form.loginPage(SignIn.PATH)
                        .authenticationDetailsSource(SignInDetails::new)
                        .successHandler(signIn.success())
                        .failureHandler(signIn)
                        .permitAll())
                .with(new PasskeySignIn(passkeys, holdings, signIn), Customizer.withDefaults())
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE)))
                        .logoutSuccessHandler(signIn))
                .csrf(Customizer.withDefaults())
                .exceptionHandling(
                        e -> e.accessDeniedHandler(new PageRefusals()).authenticationEntryPoint(new PageRefusals()))
                .headers(headers -> allow(headers, OWN_FILES_ONLY))
                .build();
    }

    /** Own tokens are known by their prefix; anything else is the provider's, where there is one. */
    private static TokenHolders withProvider(TokenHolders own, ProviderPeople people, DoorSettings settings) {
        if (settings.issuer().isEmpty()) {
            return own;
        }
        var provider = new ProviderTokens(settings.issuer(), settings.audience(), people);
        return token -> token.startsWith(TokenHolders.PREFIX) ? own.holder(token) : provider.holder(token);
    }

    private static void allow(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
