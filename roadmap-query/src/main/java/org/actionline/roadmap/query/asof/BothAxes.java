package org.actionline.roadmap.query.asof;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.asof.AsOfView.Group;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.point.PointView;

/** What was known at a point about a day. */
public final class BothAxes {

    private final List<Dated> events;
    private final PointView point;
    private final LocalDate day;

    private BothAxes(List<Dated> events, PointView point, LocalDate day) {
        this.events = events;
        this.point = point;
        this.day = day;
    }

    /**
     * The roadmap of which everything counts that was recorded up to the point and is true on the day.
     *
     * @param newest the last position that can have been learnt later
     * @param today days after it and after every effective day of the roadmap have no answer
     * @throws Unanswerable when the roadmap was not open at the point or on the day, or nothing can be known about the day
     */
    public static RoadmapAsOf of(
            LogReader log, RoadmapCode roadmap, PointView point, LocalDate day, long newest, LocalDate today) {
        var order = new EffectiveOrder();
        log.roadmap(roadmap, newest, order::add);
        return new BothAxes(order.events(), point, day).answer(roadmap, today);
    }

    private RoadmapAsOf answer(RoadmapCode roadmap, LocalDate today) {
        var known = events.stream().filter(this::known).toList();
        if (known.isEmpty()) {
            throw new Unanswerable(new NoAnswer.PointBeforeOpening(roadmap, point.asked()));
        }
        var last = known.stream().map(Dated::from).reduce(today, (one, other) -> one.isAfter(other) ? one : other);
        if (day.isAfter(last)) {
            throw new Unanswerable(new NoAnswer.DayInFuture(roadmap, day, last));
        }
        var state = EffectiveFold.of(
                known.stream().filter(event -> event.countsOn(day)).toList());
        if (state == null) {
            throw new Unanswerable(
                    new NoAnswer.DayBeforeOpening(roadmap, day, known.getFirst().from()));
        }
        return new RoadmapAsOf(state, why());
    }

    private AsOfView why() {
        Predicate<Dated> known = this::known;
        var leftOut = group(known.and(event -> !event.countsOn(day)));
        var afterThePoint = group(known.negate().and(event -> event.countsOn(day)));
        var afterTheDay = group(known.and(event -> event.countsOn(day)).and(this::recordedAfterTheDay));
        var words = "Recorded up to position %d, effective on %s.".formatted(point.position(), day)
                + sentence(
                        leftOut.number(),
                        "recorded by then counts only from a later day on and is left out",
                        "recorded by then count only from a later day on and are left out")
                + sentence(
                        afterThePoint.number(),
                        "effective by that day was recorded only later and is left out",
                        "effective by that day were recorded only later and are left out")
                + sentence(
                        afterTheDay.number(),
                        "counted here was recorded only after that day",
                        "counted here were recorded only after that day");
        return new AsOfView(point, day, words, leftOut, afterThePoint, afterTheDay);
    }

    private Group group(Predicate<Dated> wanted) {
        return Group.of(events.stream().filter(wanted).toList());
    }

    private boolean known(Dated dated) {
        return dated.event().position() <= point.position();
    }

    private boolean recordedAfterTheDay(Dated dated) {
        return LocalDate.ofInstant(dated.event().recordedAt(), ZoneOffset.UTC).isAfter(day);
    }

    private static String sentence(int number, String one, String several) {
        return switch (number) {
            case 0 -> "";
            case 1 -> " 1 change " + one + ".";
            default -> " " + number + " changes " + several + ".";
        };
    }
}
