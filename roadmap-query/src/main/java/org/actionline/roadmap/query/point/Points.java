package org.actionline.roadmap.query.point;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.version.VersionView;

/**
 * Reads where to look. A point is a position: the events up to and including it count.
 *
 * <p>In this order, the first that fits wins:
 *
 * <ol>
 *   <li>{@code current}: everything that the views have counted;
 *   <li>a version label of the roadmap, also when it consists of digits only: "2010" is the version, not the position;
 *   <li>a position, {@code 1041} or {@code position:1041}; the second form is never taken for a label;
 *   <li>an instant of the recorded axis, ISO 8601: what was known then;
 *   <li>a day: what was known at its end in UTC.
 * </ol>
 */
public final class Points {

    /** The point at which everything counts. */
    public static final String CURRENT = "current";

    private static final Pattern POSITION = Pattern.compile("(?:position:)?(\\d{1,18})");

    private final LogReader log;
    private final Clock clock;

    /** @param clock tells which instants lie in the future */
    public Points(LogReader log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Finds the position of a point.
     *
     * @param versions of the roadmap
     * @param newest position that can be asked for
     * @throws Unanswerable when the point cannot be read, lies in the future or before the roadmap was opened
     */
    public PointView find(String asked, RoadmapCode roadmap, List<VersionView> versions, long newest) {
        var point = asked.strip();
        if (point.equals(CURRENT)) {
            return new PointView(point, newest, null);
        }
        var version = version(point, versions);
        if (version.isPresent()) {
            return new PointView(point, version.get().position(), version.get().label());
        }
        var position = POSITION.matcher(point);
        if (position.matches()) {
            return new PointView(point, reached(roadmap, point, Long.parseLong(position.group(1)), newest), null);
        }
        var until = span(point)
                .orElseThrow(() -> new Unanswerable(new NoAnswer.UnreadablePoint(
                        roadmap,
                        asked,
                        versions.stream().map(VersionView::label).toList())));
        if (until.begins().isAfter(clock.instant())) {
            throw new Unanswerable(new NoAnswer.PointInFuture(roadmap, point, newest));
        }
        long last = Math.min(newest, log.lastBefore(until.ends()));
        if (last < 0) {
            throw new Unanswerable(new NoAnswer.PointBeforeOpening(roadmap, point));
        }
        return new PointView(point, last, null);
    }

    /** @param ends the first instant that does not count any more */
    private record Span(Instant begins, Instant ends) {}

    private static Optional<VersionView> version(String point, List<VersionView> versions) {
        return versions.stream()
                .filter(version -> version.label().text().equals(point))
                .findFirst();
    }

    private static long reached(RoadmapCode roadmap, String point, long position, long newest) {
        if (position > newest) {
            throw new Unanswerable(new NoAnswer.PointInFuture(roadmap, point, newest));
        }
        return position;
    }

    private static Optional<Span> span(String point) {
        return parsed(point, Points::instant).or(() -> parsed(point, Points::day));
    }

    private static Span instant(String point) {
        var instant = OffsetDateTime.parse(point).toInstant();
        return new Span(instant, instant.plusNanos(1));
    }

    private static Span day(String point) {
        var day = LocalDate.parse(point);
        return new Span(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Optional<Span> parsed(String point, Function<String, Span> form) {
        try {
            return Optional.of(form.apply(point));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
