package org.actionline.roadmap.server.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.jspecify.annotations.Nullable;

/**
 * The picture above the table: one line per outcome, measured in the picture's own units.
 *
 * @param summary what is to be seen, in words
 */
record Timeline(int width, int height, int top, List<Tick> ticks, List<Line> lines, String summary) {

    private static final int WIDTH = 960;
    private static final int LEFT = 72;
    private static final int RIGHT = 936;
    private static final int TOP = 28;
    private static final int ROW = 24;
    private static final int NARROWEST = 6;
    private static final int MONTHS = 12;

    /** The start of a year. */
    record Tick(int x, int year) {}

    /** From where to where. */
    record Bar(int x, int width) {

        public int end() {
            return x + width;
        }
    }

    /**
     * The timing of one outcome.
     *
     * @param now absent where there is no end: then it is {@code open}, or not stated
     * @param first as planned first, where that was another time
     * @param stages where the intermediate stages stand
     * @param words what the line shows
     */
    record Line(
            String code,
            String address,
            int y,
            @Nullable Bar now,
            @Nullable Bar first,
            boolean open,
            boolean late,
            List<Integer> stages,
            String words) {

        Line {
            stages = List.copyOf(stages);
        }
    }

    /** Months since year 0, as an axis. */
    private record Span(double from, double to) {

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

        private static Span years(int from, int to) {
            return new Span((double) from * MONTHS, (to + 1.0) * MONTHS);
        }

        static double start(YearMonth month) {
            return (double) month.getYear() * MONTHS + month.getMonthValue() - 1;
        }

        private static double day(LocalDate day) {
            return start(YearMonth.from(day)) + (day.getDayOfMonth() - 1.0) / day.lengthOfMonth();
        }
    }

    /** Whole years around everything that is drawn. */
    private record Axis(int firstYear, int lastYear) {

        int x(double month) {
            var start = (double) firstYear * MONTHS;
            var length = (lastYear + 1.0 - firstYear) * MONTHS;
            return (int) Math.round(LEFT + (month - start) * (RIGHT - LEFT) / length);
        }

        Bar bar(Span span) {
            return new Bar(x(span.from()), Math.max(NARROWEST, x(span.to()) - x(span.from())));
        }

        List<Tick> ticks() {
            return IntStream.rangeClosed(firstYear, lastYear + 1)
                    .mapToObj(year -> new Tick(x((double) year * MONTHS), year))
                    .toList();
        }
    }

    Timeline {
        ticks = List.copyOf(ticks);
        lines = List.copyOf(lines);
    }

    /** Nothing where no outcome has a date. */
    static @Nullable Timeline of(RoadmapPage page, Words words) {
        var rows = page.all().stream().filter(row -> !row.withdrawn()).toList();
        var spans = rows.stream()
                .flatMap(row -> Stream.of(row.outcome().timing(), row.outcome().firstTiming())
                        .flatMap(timing -> Span.of(timing).stream()))
                .toList();
        if (spans.isEmpty()) {
            return null;
        }
        var axis = new Axis(
                (int) Math.floor(spans.stream().mapToDouble(Span::from).min().orElseThrow() / MONTHS),
                (int) Math.ceil(spans.stream().mapToDouble(Span::to).max().orElseThrow() / MONTHS) - 1);
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            lines.add(line(row, axis, TOP + lines.size() * ROW, words));
        }
        return new Timeline(WIDTH, TOP + lines.size() * ROW + 8, TOP, axis.ticks(), lines, summary(rows, words));
    }

    private static Line line(OutcomeRow row, Axis axis, int y, Words words) {
        var outcome = row.outcome();
        var revised = row.timing().was() != null;
        return new Line(
                outcome.code().text(),
                row.address(),
                y,
                Span.of(outcome.timing()).map(axis::bar).orElse(null),
                revised ? Span.of(outcome.firstTiming()).map(axis::bar).orElse(null) : null,
                outcome.timing() instanceof Timing.Ongoing,
                row.timing().late(),
                outcome.timing().stages().stream()
                        .map(stage -> axis.x(Span.start(stage.by()) + 1))
                        .filter(x -> x >= LEFT && x <= RIGHT)
                        .toList(),
                words(outcome, row.timing(), words));
    }

    private static String words(OutcomeView outcome, TimingCell timing, Words words) {
        return Stream.of(
                        outcome.code() + ": " + timing.now(),
                        timing.was() == null ? "" : words.say("timing.was", timing.was()),
                        timing.moved() == null ? "" : timing.moved())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String summary(List<OutcomeRow> rows, Words words) {
        var slipped = rows.stream().filter(OutcomeRow::slipped).toList();
        var which = slipped.stream()
                .map(row -> words.say(
                        "timeline.summary.slip",
                        row.outcome().code(),
                        String.valueOf(row.timing().moved())))
                .collect(Collectors.joining(", "));
        var counted = words.say("timeline.summary", slipped.size());
        return which.isEmpty() ? counted + "." : counted + ": " + which + ".";
    }
}
