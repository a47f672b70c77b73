package org.actionline.roadmap.server;

/** Why the server does not start, in one line for the person at the terminal: where, what is wrong, the way out. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String line) {
        super(line);
    }

    public CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
