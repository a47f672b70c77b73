package org.actionline.roadmap.server.access;

import java.io.Serial;
import org.springframework.http.HttpStatus;

/** Why something about roles, accounts or proposals was not done; nothing was written. */
public final class AccessRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String name;

    /** @param name of the problem type */
    private AccessRefused(HttpStatus status, String name, String detail) {
        super(detail);
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

    public HttpStatus status() {
        return status;
    }

    /** Of the problem type. */
    public String name() {
        return name;
    }
}
