package org.actionline.roadmap.api;

/** Carries a refusal from the decision to the edge; nothing has been written. */
public final class CommandRefused extends RuntimeException {

    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
