package org.actionline.roadmap.server.verify;

/** There is nothing to verify, or it cannot be reached; one line that says so and the way out. */
public final class CannotVerify extends RuntimeException {

    CannotVerify(String line) {
        super(line);
    }

    CannotVerify(String line, Throwable cause) {
        super(line, cause);
    }
}
