package org.actionline.roadmap.server.security;

import java.io.Serial;
import org.springframework.security.authentication.BadCredentialsException;

/** The password was right and the code was not. Whoever tried is told the same as with a wrong password. */
public final class WrongCode extends BadCredentialsException {

    @Serial
    private static final long serialVersionUID = 1;

    public WrongCode(Throwable why) {
        super("The code is wrong", why);
    }
}
