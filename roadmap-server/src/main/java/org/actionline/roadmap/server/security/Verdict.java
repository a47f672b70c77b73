package org.actionline.roadmap.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationResult;

/** What was decided about a request. */
sealed interface Verdict extends AuthorizationResult {

    record Granted() implements Verdict {}

    /** The roadmap is visible, or there is none in the address, but this takes another role. */
    record Refused(Right right) implements Verdict {}

    /** The roadmap is none of this person's business; the answer is that of a roadmap that does not exist. */
    record Hidden(String roadmap) implements Verdict {}

    /** Published versions may be read, and the request asked for something else. */
    record PublishedOnly(String roadmap, List<String> versions) implements Verdict {}

    @Override
    default boolean isGranted() {
        return this instanceof Granted;
    }

    /** Leaves it for whoever has to tell it. */
    default void keepIn(HttpServletRequest request) {
        request.setAttribute(Verdict.class.getName(), this);
    }

    /** What was decided about a request; nothing when it was refused before anything was decided. */
    static @Nullable Verdict of(HttpServletRequest request) {
        return request.getAttribute(Verdict.class.getName()) instanceof Verdict verdict ? verdict : null;
    }
}
