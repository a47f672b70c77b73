package org.actionline.roadmap.query.log;

import java.time.Instant;
import java.time.LocalDate;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log with everything its history needs.
 *
 * @param type written name of the event, without namespace
 * @param effectiveOn the day it is true in the world
 * @param source line of the imported document it came from
 */
public record LoggedEvent(
        RegisterEvent event,
        String type,
        long position,
        Instant recordedAt,
        LocalDate effectiveOn,
        ActorId actor,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable SourceLine source) {}
