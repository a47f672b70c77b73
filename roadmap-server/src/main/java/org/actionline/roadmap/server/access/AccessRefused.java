package org.actionline.roadmap.server.access;

import java.io.Serial;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Why something about roles, accounts or proposals was not done; nothing was written. */
public final class AccessRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String name;
    private final Duration retryAfter;

    /** @param name of the problem type */
    private AccessRefused(HttpStatus status, String name, String detail) {
        this(status, name, detail, Duration.ZERO);
    }

    private AccessRefused(HttpStatus status, String name, String detail, Duration retryAfter) {
        super(detail);
        this.retryAfter = retryAfter;
        this.status = status;
        this.name = name;
    }

    public static AccessRefused conflict(String name, String detail) {
        return new AccessRefused(HttpStatus.CONFLICT, name, detail);
    }

    public static AccessRefused unknown(String name, String detail) {
        return new AccessRefused(HttpStatus.NOT_FOUND, name, detail);
    }

    public static AccessRefused forbidden(String name, String detail) {
        return new AccessRefused(HttpStatus.FORBIDDEN, name, detail);
    }

    static AccessRefused tooMany(Duration retryAfter) {
        return new AccessRefused(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-attempts",
                "There were too many wrong answers. The next one is looked at in %d seconds."
                        .formatted(retryAfter.toSeconds()),
                retryAfter);
    }

    /** Zero unless there were too many attempts. */
    Duration retryAfter() {
        return retryAfter;
    }

    public HttpStatus status() {
        return status;
    }

    /** Of the problem type. */
    public String name() {
        return name;
    }
}
