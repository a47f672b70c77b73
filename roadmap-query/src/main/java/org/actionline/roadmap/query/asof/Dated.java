package org.actionline.roadmap.query.asof;

import java.time.LocalDate;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event with the first day on which it counts.
 *
 * @param from its effective day, or the later day on which what it builds on came to be
 * @param outcome code of the outcome that it changed, absent for the roadmap as a whole
 */
record Dated(LoggedEvent event, LocalDate from, @Nullable OutcomeCode outcome) {

    boolean countsOn(LocalDate day) {
        return !from.isAfter(day);
    }
}
