package org.actionline.roadmap.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever came in with a password that was made for them gets no further than the page that replaces it (ASVS 6.4.1). */
final class FirstPassword extends OncePerRequestFilter {

    private static final String PAGE = "/account/password";

    /** What that page needs, and the way out. */
    private static final List<String> OPEN = List.of(PAGE, SignIn.PATH, "/sign-out", "/assets/", "/favicon.ico");

    private final Holdings holdings;

    FirstPassword(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null
                && !(who instanceof AnonymousAuthenticationToken)
                && OPEN.stream().noneMatch(request.getRequestURI()::startsWith)
                && holdings.hasFirstPassword(new ActorId(who.getName()))) {
            response.sendRedirect(PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
