package org.actionline.roadmap.query;

/** Carries the reason why a question has no answer to the edge. */
public final class Unanswerable extends RuntimeException {

    private final transient NoAnswer why;

    public Unanswerable(NoAnswer why) {
        super(why.toString(), null, false, false);
        this.why = why;
    }

    public NoAnswer why() {
        return why;
    }
}
