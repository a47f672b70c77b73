package org.actionline.roadmap.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells whoever sends a form with far too large files so, before anything reads it: the container would refuse it in the middle of
 * looking for the secret of the session, with an answer that is meant for programs.
 */
final class OversizedForms extends OncePerRequestFilter {

    static final String ANSWER = "/too-large";

    private final DataSize largest;

    /** @param largest what the container takes; a form of less gets its answer at its own page */
    OversizedForms(DataSize largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest.toBytes()) {
            response.sendRedirect(ANSWER, HttpServletResponse.SC_SEE_OTHER);
        } else {
            chain.doFilter(request, response);
        }
    }
}
