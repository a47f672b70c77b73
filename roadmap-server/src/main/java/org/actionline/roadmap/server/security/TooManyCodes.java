package org.actionline.roadmap.server.security;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was right and too many codes were wrong, so that no code is looked at for a while. */
public final class TooManyCodes extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Duration wait;

    public TooManyCodes(Duration wait) {
        super("Too many wrong codes");
        this.wait = wait;
    }

    Duration waiting() {
        return wait;
    }
}
