package org.actionline.roadmap.query.point;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.roadmap.RoadmapView;
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

    public Points(LogReader log) {
        this.log = log;
    }

    /**
     * Finds the position of a point.
     *
     * @param newest position that can be asked for
     * @throws Unanswerable when the point cannot be read, lies in the future or before the roadmap was opened
     */
    public PointView find(String asked, RoadmapView roadmap, long newest) {
        var point = asked.strip();
        if (point.equals(CURRENT)) {
            return new PointView(point, newest, null);
        }
        var version = version(point, roadmap);
        if (version.isPresent()) {
            return new PointView(point, version.get().position(), version.get().label());
        }
        var position = POSITION.matcher(point);
        if (position.matches()) {
            return new PointView(point, reached(roadmap, point, Long.parseLong(position.group(1)), newest), null);
        }
        var until = instantAfter(point)
                .orElseThrow(() -> new Unanswerable(new NoAnswer.UnreadablePoint(
                        roadmap.code(),
                        asked,
                        roadmap.versions().stream().map(VersionView::label).toList())));
        return new PointView(point, lastBefore(until, roadmap, point, newest), null);
    }

    private static Optional<VersionView> version(String point, RoadmapView roadmap) {
        return roadmap.versions().stream()
                .filter(version -> version.label().text().equals(point))
                .findFirst();
    }

    private static long reached(RoadmapView roadmap, String point, long position, long newest) {
        if (position > newest) {
            throw new Unanswerable(new NoAnswer.PointInFuture(roadmap.code(), point, newest));
        }
        return position;
    }

    /** The first instant that does not count any more. */
    private static Optional<Instant> instantAfter(String point) {
        return parsed(point, text -> OffsetDateTime.parse(text).toInstant().plusNanos(1))
                .or(() -> parsed(
                        point,
                        text -> LocalDate.parse(text)
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()));
    }

    private static Optional<Instant> parsed(String point, Function<String, Instant> form) {
        try {
            return Optional.of(form.apply(point));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private long lastBefore(Instant until, RoadmapView roadmap, String point, long newest) {
        var last = new AtomicLong(-1);
        log.roadmap(roadmap.code(), newest, event -> {
            if (event.recordedAt().isBefore(until)) {
                last.set(event.position());
            }
        });
        if (last.get() < 0) {
            throw new Unanswerable(new NoAnswer.PointBeforeOpening(roadmap.code(), point));
        }
        return last.get();
    }
}
