package org.actionline.roadmap.server.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A kind of request. */
enum Right {
    READ("read"),
    WRITE("change the content of a roadmap"),
    PUBLISH("publish a version"),
    ADMINISTER("erase a payload or replace the keys");

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    /** Matched the way controllers are, so that no spelling of an address reaches one past its right. */
    private static final RequestMatcher VERSIONS = new OrRequestMatcher(
            pathPattern("/api/roadmaps/{roadmap}/versions"), pathPattern("/roadmaps/{roadmap}/versions"));

    private static final RequestMatcher ADMINISTRATION =
            new OrRequestMatcher(pathPattern("/api/events/{position}/erase"), pathPattern("/api/ledger/replace-keys"));

    private final String words;

    Right(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whatever is not known to be harmless needs the right to write. */
    static Right neededFor(HttpServletRequest request) {
        if (SAFE_METHODS.contains(request.getMethod())) {
            return READ;
        }
        if (ADMINISTRATION.matches(request)) {
            return ADMINISTER;
        }
        return VERSIONS.matches(request) ? PUBLISH : WRITE;
    }
}
