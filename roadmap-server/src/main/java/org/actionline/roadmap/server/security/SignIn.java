package org.actionline.roadmap.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.actionline.roadmap.server.accesslog.AccessLog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** What happens around the sign-in form: too many attempts wait, and every attempt is noted. */
final class SignIn extends OncePerRequestFilter implements AuthenticationFailureHandler, LogoutSuccessHandler {

    static final String PATH = "/sign-in";
    private static final Set<String> DOORS = Set.of(PATH, PasskeySignIn.PATH);
    private static final int TOO_MANY_REQUESTS = 429;

    private final SignInAttempts attempts;
    private final SignedInBrowsers browsers;
    private final AccessLog log;

    SignIn(SignInAttempts attempts, SignedInBrowsers browsers, AccessLog log) {
        this.attempts = attempts;
        this.browsers = browsers;
        this.log = log;
    }

    /** The password of an attempt that has to wait is not looked at. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST") || !DOORS.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        var wait = attempts.wait(user(request), request.getRemoteAddr());
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            log.note("unknown", "sign-in-delayed", about(request, ""), request.getRemoteAddr());
            sendAway(wait.get(), response);
        }
    }

    private static void sendAway(Duration wait, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        response.sendError(TOO_MANY_REQUESTS);
    }

    SavedRequestAwareAuthenticationSuccessHandler success() {
        return new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication who)
                    throws ServletException, IOException {
                attempts.succeeded(user(request), request.getRemoteAddr());
                browsers.note(request);
                var factors =
                        who.getDetails() instanceof SignInDetails details ? details.factors() : "identity provider";
                log.note(who.getName(), "sign-in", about(request, factors), request.getRemoteAddr());
                super.onAuthenticationSuccess(request, response, who);
            }
        };
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
            throws IOException {
        attempts.failed(user(request), request.getRemoteAddr());
        if (wrong instanceof TooManyCodes many) {
            log.note("unknown", "sign-in-delayed", about(request, "code"), request.getRemoteAddr());
            sendAway(many.waiting(), response);
            return;
        }
        log.note("unknown", "sign-in-failed", about(request, failed(request, wrong)), request.getRemoteAddr());
        response.sendRedirect(PATH + "?wrong");
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        if (who != null) {
            log.note(who.getName(), "sign-out", "POST /sign-out", request.getRemoteAddr());
        }
        response.sendRedirect(PATH + "?out");
    }

    private static String failed(HttpServletRequest request, AuthenticationException wrong) {
        if (request.getRequestURI().equals(PasskeySignIn.PATH)) {
            return "passkey";
        }
        return wrong instanceof WrongCode ? "code after the right password" : "password";
    }

    private static String about(HttpServletRequest request, String factors) {
        var address = request.getMethod() + " " + request.getRequestURI();
        return factors.isEmpty() ? address : address + " (" + factors + ")";
    }

    /** Whose passkey it is shows only when it is right; wrong ones count for the address, so that nobody shuts out others. */
    private static String user(HttpServletRequest request) {
        if (request.getRequestURI().equals(PasskeySignIn.PATH)) {
            return "passkey " + request.getRemoteAddr();
        }
        var user = request.getParameter("username");
        return user == null ? "" : user;
    }
}
