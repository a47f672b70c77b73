package org.actionline.roadmap.server.erasure;

/** An event whose payload has to stay, or is gone already. */
public final class NotErasable extends RuntimeException {

    private final long position;
    private final String why;

    /** @param why as the end of "cannot be erased: …" */
    NotErasable(long position, String why) {
        super("Event " + position + " cannot be erased: " + why);
        this.position = position;
        this.why = why;
    }

    public long position() {
        return position;
    }

    String why() {
        return why;
    }
}
