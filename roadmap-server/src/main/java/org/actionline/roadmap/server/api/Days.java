package org.actionline.roadmap.server.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.actionline.roadmap.api.InvalidValue;

/** Reads the day of a query parameter. */
final class Days {

    private Days() {}

    /**
     * The day.
     *
     * @throws InvalidValue naming the field, also for a day that no calendar has
     */
    static LocalDate read(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            var invalid = new InvalidValue(field, text, "a day of the calendar such as 2011-12-31");
            invalid.initCause(e);
            throw invalid;
        }
    }
}
