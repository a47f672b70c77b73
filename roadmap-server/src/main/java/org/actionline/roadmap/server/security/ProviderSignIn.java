package org.actionline.roadmap.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.actionline.roadmap.server.CannotStart;
import org.actionline.roadmap.server.accesslog.AccessLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signing in to the pages with an identity provider (OpenID Connect, code flow with PKCE), beside the form. Its tokens are looked at
 * once and not kept: the session is this register's own, with its own limits.
 */
final class ProviderSignIn extends OncePerRequestFilter implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String PROVIDER = "provider";
    private static final String BEGIN = "/oauth2/authorization/" + PROVIDER;

    private final DoorSettings settings;
    private final ProviderPeople people;
    private final AccessLog log;
    private volatile @Nullable ClientRegistration registration;

    /** @throws CannotStart if an identity token of this client would pass for an access token of the API */
    ProviderSignIn(DoorSettings settings, ProviderPeople people, AccessLog log) {
        if (settings.clientId().equals(settings.audience())) {
            throw new CannotStart(
                    ("The client id must not be %s, the audience of tokens for the API: an identity token would"
                                    + " open it. Register another client id with the provider.")
                            .formatted(settings.audience()));
        }
        this.settings = settings;
        this.people = people;
        this.log = log;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login, SignIn signIn) {
        login.loginPage(SignIn.PATH)
                .clientRegistrationRepository(this)
                .authorizedClientRepository(new NothingKept())
                .userInfoEndpoint(user -> user.oidcUserService(this::person))
                .successHandler(signIn.success())
                .failureHandler((request, response, wrong) -> {
                    LOG.warn("A sign-in with the identity provider was refused: {}", wrong.getMessage());
                    log.note("unknown", "sign-in-failed", "GET " + request.getRequestURI(), request.getRemoteAddr());
                    response.sendRedirect(SignIn.PATH + "?refused");
                });
    }

    /** The provider is asked for its addresses with the first sign-in, so that it may be down when this server starts. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(PROVIDER) ? registration() : null;
    }

    /** A provider that does not answer is no fault of this server, and there is the form. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(BEGIN)) {
            try {
                registration();
            } catch (RuntimeException unreachable) {
                LOG.warn("The identity provider does not say how to sign in: {}", unreachable.toString());
                response.sendRedirect(SignIn.PATH + "?unreachable");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private ClientRegistration registration() {
        var known = registration;
        if (known == null) {
            known = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(PROVIDER)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientAuthenticationMethod(
                            settings.clientSecret().isEmpty()
                                    ? ClientAuthenticationMethod.NONE
                                    : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .scope("openid", "profile")
                    .build();
            registration = known;
        }
        return known;
    }

    private OidcUser person(OidcUserRequest request) {
        var token = request.getIdToken();
        var user = token.getPreferredUsername() == null ? "" : token.getPreferredUsername();
        var name = token.getFullName() == null ? user : token.getFullName();
        return people.admit(settings.issuer() + " " + token.getSubject(), user, name)
                .map(person -> new ProviderPerson(person.text(), token))
                .orElseThrow(() -> new OAuth2AuthenticationException(
                        new OAuth2Error("access_denied", "The account may not be used", null)));
    }

    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        /** The type parameter is the interface's. */
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String client, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // What it may do with the provider is not needed here.
        }

        @Override
        public void removeAuthorizedClient(
                String client, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // Nothing is kept.
        }
    }
}
