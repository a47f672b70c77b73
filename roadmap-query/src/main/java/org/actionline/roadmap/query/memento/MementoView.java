package org.actionline.roadmap.query.memento;

import java.time.Instant;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;

/**
 * A past state, under which it was first to be seen.
 *
 * @param position of the last event that belongs to it
 * @param recordedAt when that was recorded; later states have later instants
 * @param code of the outcome then; absent for a roadmap
 */
public record MementoView(
        long position, Instant recordedAt, @Nullable OutcomeCode code) {}
