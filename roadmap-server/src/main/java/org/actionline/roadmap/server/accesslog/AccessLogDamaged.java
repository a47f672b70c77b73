package org.actionline.roadmap.server.accesslog;

import java.io.Serial;

/** The access log is not as it was written: says in which file and line, and how. */
public final class AccessLogDamaged extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    AccessLogDamaged(String message) {
        super(message);
    }
}
