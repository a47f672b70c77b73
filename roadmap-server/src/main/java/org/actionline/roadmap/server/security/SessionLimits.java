package org.actionline.roadmap.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.actionline.roadmap.api.ActorId;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that is too old, however busy it is, and every session of an account that may not be used any more. */
final class SessionLimits extends OncePerRequestFilter {

    private final Holdings holdings;
    private final Duration longest;
    private final Clock clock;

    SessionLimits(Holdings holdings, Duration longest, Clock clock) {
        this.holdings = holdings;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || who == null || who instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        var end = Instant.ofEpochMilli(session.getCreationTime()).plus(longest);
        if (clock.instant().isBefore(end) && holdings.knows(new ActorId(who.getName()))) {
            chain.doFilter(request, response);
        } else {
            session.invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect(SignIn.PATH + "?ended");
        }
    }
}
