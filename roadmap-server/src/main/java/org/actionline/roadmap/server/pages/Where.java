package org.actionline.roadmap.server.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.query.point.Points;
import org.jspecify.annotations.Nullable;

/**
 * The point in time of an address, as its parameters give it; blank ones are like absent ones.
 *
 * @param asOf what was known: a position, an instant, a day, a version label or "current"
 * @param effectiveOn the day looked at, such as 2011-12-31
 */
public record Where(@Nullable String asOf, @Nullable String effectiveOn) {

    /** Nothing for what is known now. */
    @Nullable
    String point() {
        return asOf == null || asOf.isBlank() || asOf.strip().equals(Points.CURRENT) ? null : asOf.strip();
    }

    /**
     * Nothing where no day is given.
     *
     * @throws InvalidValue if it is no day of the calendar
     */
    @Nullable
    LocalDate day() {
        try {
            return effectiveOn == null || effectiveOn.isBlank() ? null : LocalDate.parse(effectiveOn.strip());
        } catch (DateTimeException e) {
            var invalid = new InvalidValue("effectiveOn", effectiveOn, "a day of the calendar such as 2011-12-31");
            invalid.initCause(e);
            throw invalid;
        }
    }
}
