package org.actionline.roadmap.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Signs in with a passkey: a form with what the device signed. The session, its limits and its notes are those of the password's form. */
final class PasskeySignIn extends AbstractHttpConfigurer<PasskeySignIn, HttpSecurity> {

    static final String PATH = SignIn.PATH + "/passkey";

    private final PasskeyHolders passkeys;
    private final Holdings holdings;
    private final SignIn signIn;

    PasskeySignIn(PasskeyHolders passkeys, Holdings holdings, SignIn signIn) {
        this.passkeys = passkeys;
        this.holdings = holdings;
        this.signIn = signIn;
    }

    @Override
    public void configure(HttpSecurity http) {
        var door = new Door(passkeys, holdings);
        door.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        door.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        door.setAuthenticationSuccessHandler(signIn.success());
        door.setAuthenticationFailureHandler(signIn);
        http.addFilterBefore(door, UsernamePasswordAuthenticationFilter.class);
    }

    private static final class Door extends AbstractAuthenticationProcessingFilter {

        private final PasskeyHolders passkeys;
        private final Holdings holdings;

        Door(PasskeyHolders passkeys, Holdings holdings) {
            super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
            setAuthenticationManager(attempt -> attempt);
            this.passkeys = passkeys;
            this.holdings = holdings;
        }

        /** A disabled account is told like a wrong passkey. */
        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            var person = passkeys.holder(request, request.getParameter("answer"))
                    .filter(holdings::knows)
                    .map(ActorId::text)
                    .orElseThrow(() -> new BadCredentialsException("No passkey of an account"));
            var user =
                    User.withUsername(person).password("").authorities(Set.of()).build();
            var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
            var details = new SignInDetails(request);
            details.factors("passkey");
            signedIn.setDetails(details);
            return signedIn;
        }
    }
}
