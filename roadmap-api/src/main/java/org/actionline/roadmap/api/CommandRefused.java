package org.actionline.roadmap.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries a refusal from the decision to the edge; nothing has been written. */
public final class CommandRefused extends RuntimeException {

    private final transient Refusal refusal;
    private final transient @Nullable Winner winner;

    public CommandRefused(Refusal refusal) {
        this(refusal, null);
    }

    /**
     * A refusal that an event brought about.
     *
     * @param winner the event that got there first, absent when the command would have been refused without it too
     */
    public CommandRefused(Refusal refusal, @Nullable Winner winner) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
        this.winner = winner;
    }

    public Refusal refusal() {
        return refusal;
    }

    public Optional<Winner> winner() {
        return Optional.ofNullable(winner);
    }
}
