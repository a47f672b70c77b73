package org.actionline.roadmap.server.pages.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.actionline.roadmap.api.timing.Timing;
import org.jspecify.annotations.Nullable;

/** From when to when, in months since year 0. */
record Span(double from, double to) {

    static final int MONTHS = 12;

    /** Nothing where a timing has no end or says nothing. */
    static Optional<Span> of(@Nullable Timing timing) {
        return switch (timing) {
            case Timing.InYear year ->
                Optional.of(years(year.by().getValue(), year.by().getValue()));
            case Timing.InYears years ->
                Optional.of(years(years.from().getValue(), years.to().getValue()));
            case Timing.InMonth month -> Optional.of(new Span(start(month.by()), start(month.by()) + 1));
            case Timing.OnDates dates ->
                Optional.of(new Span(day(dates.from()), day(dates.to().plusDays(1))));
            case Timing.Ongoing ongoing -> Optional.empty();
            case Timing.NotStated notStated -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    static double start(YearMonth month) {
        return (double) month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    static double day(LocalDate day) {
        return start(YearMonth.from(day)) + (day.getDayOfMonth() - 1.0) / day.lengthOfMonth();
    }

    private static Span years(int from, int to) {
        return new Span((double) from * MONTHS, (to + 1.0) * MONTHS);
    }
}
