package org.actionline.roadmap.query;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.compare.CompareView;
import org.actionline.roadmap.query.compare.Comparison;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.history.History;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.period.PeriodGrid;
import org.actionline.roadmap.query.period.PeriodGridView;
import org.actionline.roadmap.query.point.Points;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionView;
import org.actionline.roadmap.query.view.Replay;
import org.actionline.roadmap.query.view.ReplayReport;
import org.actionline.roadmap.query.view.Views;

/**
 * Every question that can be asked about roadmaps.
 *
 * <p>The present is read from the stored views, the past is folded from the log. Every method throws {@link Unanswerable} when
 * there is no such roadmap, outcome, period or point.
 */
public final class RoadmapQueries {

    private final Views views;
    private final LogReader log;
    private final Points points;

    public RoadmapQueries(Views views, LogReader log) {
        this.views = views;
        this.log = log;
        this.points = new Points(log);
    }

    /** All roadmaps in the order of their codes. */
    public List<RoadmapEntry> list() {
        return views.all().stream().map(RoadmapEntry::of).toList();
    }

    public RoadmapView roadmap(RoadmapCode code) {
        return views.roadmap(code).orElseThrow(() -> new Unanswerable(new NoAnswer.UnknownRoadmap(code)));
    }

    /**
     * The roadmap as it was known at a point.
     *
     * @param point as {@link Points} reads it
     */
    public RoadmapView roadmapAsOf(RoadmapCode code, String point) {
        var current = roadmap(code);
        var found = points.find(point, current, newest(current));
        if (found.position() >= current.position()) {
            return current;
        }
        var state = new AtomicReference<RoadmapView>();
        log.roadmap(code, found.position(), event -> state.set(RoadmapFold.fold(state.get(), event)));
        if (state.get() == null) {
            throw new Unanswerable(new NoAnswer.PointBeforeOpening(code, point));
        }
        return state.get();
    }

    public OutcomeView outcome(RoadmapCode code, OutcomeCode outcome) {
        return find(roadmap(code), outcome);
    }

    /**
     * The outcome that had this code at a point, as it was known then; where none had it, the one that had it before, or has it now.
     */
    public OutcomeView outcome(RoadmapCode code, OutcomeCode outcome, String point) {
        var then = roadmapAsOf(code, point);
        return named(then, outcome)
                .or(() -> named(roadmap(code), outcome).flatMap(now -> same(then, now.id())))
                .orElseThrow(() -> new Unanswerable(new NoAnswer.UnknownOutcome(code, outcome)));
    }

    /** Every change of an outcome, oldest first. */
    public List<ChangeView> history(RoadmapCode code, OutcomeCode outcome) {
        var roadmap = roadmap(code);
        return History.of(log, roadmap, find(roadmap, outcome), newest(roadmap));
    }

    /** Hands over every event of a roadmap and its outcomes up to and including a position, oldest first. */
    public void events(RoadmapCode code, long upTo, Consumer<LoggedEvent> each) {
        log.roadmap(roadmap(code).code(), upTo, each);
    }

    /** How the roadmap differs between two points, in either order; each difference with the event that made it. */
    public CompareView compare(RoadmapCode code, String from, String to) {
        var roadmap = roadmap(code);
        long newest = newest(roadmap);
        return Comparison.between(log, code, points.find(from, roadmap, newest), points.find(to, roadmap, newest));
    }

    /** Published versions in the order of their publication. */
    public List<VersionView> versions(RoadmapCode code) {
        return roadmap(code).versions();
    }

    /** Results of a reporting period, and what is still missing. */
    public PeriodGridView period(RoadmapCode code, PeriodLabel label) {
        var roadmap = roadmap(code);
        return PeriodGrid.of(
                roadmap,
                roadmap.periods().stream()
                        .filter(period -> period.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> new Unanswerable(new NoAnswer.UnknownPeriod(
                                code,
                                label,
                                roadmap.periods().stream()
                                        .map(PeriodView::label)
                                        .toList()))));
    }

    /** Folds the whole log again and holds it against the stored views. */
    public ReplayReport replay() {
        return Replay.check(log, views);
    }

    /** A view may be a batch ahead of the position that all views have counted. */
    private long newest(RoadmapView roadmap) {
        return Math.max(roadmap.position(), views.position());
    }

    private static OutcomeView find(RoadmapView roadmap, OutcomeCode code) {
        return named(roadmap, code)
                .orElseThrow(() -> new Unanswerable(new NoAnswer.UnknownOutcome(roadmap.code(), code)));
    }

    /** Who has the code, or else had it last. A code that was given up answers until somebody else gets it. */
    private static Optional<OutcomeView> named(RoadmapView roadmap, OutcomeCode code) {
        return roadmap.outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .or(() -> roadmap.outcomes().stream()
                        .filter(outcome -> outcome.aliases().contains(code))
                        .findFirst());
    }

    private static Optional<OutcomeView> same(RoadmapView roadmap, OutcomeId id) {
        return roadmap.outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst();
    }
}
