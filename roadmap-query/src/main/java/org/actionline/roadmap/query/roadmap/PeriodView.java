package org.actionline.roadmap.query.roadmap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period; both days belong to it.
 *
 * @param due the last day on which results are in time; absent where none was set
 * @param closed whether its results are locked now
 * @param everClosed whether they have been locked, now or before; what is recorded afterwards is late
 * @param recordedOn the day on which it was entered in the register, in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodView(
        PeriodLabel label,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate due,
        boolean closed,
        boolean everClosed,
        LocalDate recordedOn) {

    PeriodView due(LocalDate other) {
        return new PeriodView(label, from, to, other, closed, everClosed, recordedOn);
    }

    PeriodView locked(boolean now) {
        return new PeriodView(label, from, to, due, now, everClosed || now, recordedOn);
    }

    /**
     * Whether a result that is recorded now is late: after the due day, or after the period had been closed.
     *
     * <p>The day of recording counts, which nobody can choose. Only where the period itself was entered after its due day, because older
     * results are brought in, is it the day that the entry names.
     */
    boolean late(LoggedEvent entry) {
        if (everClosed || due == null) {
            return everClosed;
        }
        return (recordedOn.isAfter(due) ? entry.effectiveOn() : day(entry)).isAfter(due);
    }

    static LocalDate day(LoggedEvent entry) {
        return LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC);
    }
}
