package org.actionline.roadmap.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What travels with every command beside its content.
 *
 * @param id the same id answers the same result and appends nothing
 * @param fingerprint SHA-256 of the request; the same id with another fingerprint is refused
 * @param actor from the login
 * @param effectiveOn the day the change is true in the world; absent means the recording day
 * @param expectedVersion refuse if the outcome has another version; absent means any
 * @param source the line of an imported document
 */
public record Envelope(
        CommandId id,
        String fingerprint,
        ActorId actor,
        @Nullable LocalDate effectiveOn,
        @Nullable Long expectedVersion,
        @Nullable SourceLine source) {

    public Envelope {
        effectiveOn = effectiveOn == null ? null : InvalidValue.requireDay("effectiveOn", effectiveOn);
    }
}
