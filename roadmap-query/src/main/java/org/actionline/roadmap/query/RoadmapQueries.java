package org.actionline.roadmap.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.asof.BothAxes;
import org.actionline.roadmap.query.asof.OutcomeAsOf;
import org.actionline.roadmap.query.asof.RoadmapAsOf;
import org.actionline.roadmap.query.catalogue.Catalogue;
import org.actionline.roadmap.query.compare.CompareView;
import org.actionline.roadmap.query.compare.Comparison;
import org.actionline.roadmap.query.history.ChangeLog;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.history.History;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.memento.MementoView;
import org.actionline.roadmap.query.memento.Mementos;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.period.PeriodGrid;
import org.actionline.roadmap.query.period.PeriodGridView;
import org.actionline.roadmap.query.point.PointView;
import org.actionline.roadmap.query.point.Points;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.version.VersionView;
import org.actionline.roadmap.query.view.Replay;
import org.actionline.roadmap.query.view.ReplayReport;
import org.actionline.roadmap.query.view.ViewHead;
import org.actionline.roadmap.query.view.Views;
import org.jspecify.annotations.Nullable;

/**
 * Every question that can be asked about roadmaps.
 *
 * <p>The present is read from the stored views, or folded from the log while those are far behind it; the past is folded from
 * the nearest kept state. Every method throws {@link Unanswerable} when
 * there is no such roadmap, outcome, period or point.
 */
public final class RoadmapQueries {

    private final Views views;
    private final LogReader log;
    private final Clock clock;
    private final Points points;

    /** @param clock says which points and days still lie ahead */
    public RoadmapQueries(Views views, LogReader log, Clock clock) {
        this.views = views;
        this.log = log;
        this.clock = clock;
        this.points = new Points(log, clock);
    }

    /** All roadmaps in the order of their codes. */
    public List<RoadmapEntry> list() {
        return views.entries();
    }

    /** The codes of all roadmaps, in their order. */
    public List<RoadmapCode> codes() {
        return views.codes();
    }

    /**
     * Refuses to answer from what is stored while that lacks much of the log.
     *
     * @throws Unanswerable while a long part of the log is being folded
     */
    public void requireCounted() {
        if (views.filling()) {
            throw new Unanswerable(new NoAnswer.PositionNotReached(log.head() - 1, views.position()));
        }
    }

    /** Who did what in a roadmap. */
    public Catalogue catalogue(RoadmapCode code) {
        requireCounted();
        var catalogue = views.catalogue(code).orElseThrow(() -> new Unanswerable(new NoAnswer.UnknownRoadmap(code)));
        return Catalogue.of(catalogue, roadmap(code));
    }

    public RoadmapView roadmap(RoadmapCode code) {
        var view = views.roadmap(code).orElse(null);
        var newest = views.filling() ? foldedOn(view, code, log.head() - 1) : view;
        if (newest == null) {
            throw new Unanswerable(new NoAnswer.UnknownRoadmap(code));
        }
        return newest;
    }

    /**
     * The roadmap as it was known at a point.
     *
     * @param point as {@link Points} reads it
     */
    public RoadmapView roadmapAsOf(RoadmapCode code, String point) {
        var now = head(code);
        var found = find(point, code, now);
        if (found.position() >= now.position()) {
            var current = roadmap(code);
            if (current.position() <= found.position()) {
                return current;
            }
        }
        var state = stateAt(code, found.position());
        if (state == null) {
            throw new Unanswerable(new NoAnswer.PointBeforeOpening(code, point));
        }
        return state;
    }

    /**
     * What was known at a point about a day, and why that is not what either axis alone answers.
     *
     * @param day of the effective axis
     * @param later whether the answer may mention what was recorded after the point
     */
    public RoadmapAsOf roadmapAsOf(RoadmapCode code, String point, LocalDate day, boolean later) {
        var now = head(code);
        long newest = newest(now.position());
        var found = find(point, code, now);
        return BothAxes.of(
                log,
                code,
                found,
                day,
                later ? newest : found.position(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
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

    /** The outcome that had this code on the day, as far as was known at the point. */
    public OutcomeAsOf outcome(RoadmapCode code, OutcomeCode outcome, String point, LocalDate day, boolean later) {
        var roadmap = roadmapAsOf(code, point, day, later);
        return new OutcomeAsOf(find(roadmap.roadmap(), outcome), roadmap.asOf());
    }

    /** Every change of an outcome, oldest first. */
    public List<ChangeView> history(RoadmapCode code, OutcomeCode outcome) {
        var roadmap = roadmap(code);
        return History.of(log, roadmap, find(roadmap, outcome), newest(roadmap));
    }

    /**
     * What happened to the roadmap and its outcomes, oldest first.
     *
     * @param after position of the last event that is known already; -1 for the beginning
     * @param events how many events to look at; each may have changed several fields
     */
    public ChangeLog changes(RoadmapCode code, long after, int events) {
        var roadmap = roadmap(code);
        var before = after < 0 ? null : stateAt(code, after);
        return ChangeLog.of(before, log.next(code, after + 1, newest(roadmap), events), roadmap.position());
    }

    /**
     * What happened after a position to some outcomes of a roadmap, oldest first.
     *
     * @param atMost how many events that changed something of them
     * @param outcomes that are of interest; none means the whole roadmap
     */
    public ChangeLog changes(RoadmapCode code, long after, long upTo, int atMost, Set<OutcomeId> outcomes) {
        return ChangeLog.of(stateAt(code, after), log, code, after, upTo, atMost, outcomes);
    }

    /** The last position that all views have counted; -1 before the first event. */
    public long position() {
        return views.position();
    }

    /** All that happened to the roadmap and its outcomes up to a state of it, oldest first. */
    public List<ChangeView> changesOf(RoadmapView state) {
        return ChangeLog.of(null, log.next(state.code(), 0, state.position(), Integer.MAX_VALUE), state.position())
                .changes();
    }

    /** When the event at a position was recorded. */
    public Instant recordedAt(long position) {
        return log.at(position).recordedAt();
    }

    /** When the state in which an outcome was known at a point was recorded. */
    public Instant recordedAt(RoadmapCode code, OutcomeId outcome, String point) {
        var found = find(point, code, head(code));
        return Mementos.ofOutcome(log, code, outcome, found.position())
                .getLast()
                .recordedAt();
    }

    /** Every state that the roadmap has had, oldest first. */
    public List<MementoView> mementos(RoadmapCode code) {
        return Mementos.ofRoadmap(log, code, newest(roadmap(code)));
    }

    /** Every state that the outcome which now has this code has had, oldest first. */
    public List<MementoView> mementos(RoadmapCode code, OutcomeCode outcome) {
        var roadmap = roadmap(code);
        return Mementos.ofOutcome(log, code, find(roadmap, outcome).id(), newest(roadmap));
    }

    /** Hands over every event of a roadmap and its outcomes up to and including a position, oldest first. */
    public void events(RoadmapCode code, long upTo, Consumer<LoggedEvent> each) {
        log.roadmap(roadmap(code).code(), upTo, each);
    }

    /** Hands over the events of one family, of a roadmap and its outcomes, up to and including a position, oldest first. */
    public void events(RoadmapCode code, Class<? extends RegisterEvent> family, long upTo, Consumer<LoggedEvent> each) {
        log.roadmap(roadmap(code).code(), family, upTo, each);
    }

    /** How the roadmap differs between two points, in either order; each difference with the event that made it. */
    public CompareView compare(RoadmapCode code, String from, String to) {
        var now = head(code);
        return Comparison.between(
                log, position -> stateAt(code, position), code, find(from, code, now), find(to, code, now));
    }

    /** Drafts of versions that are to come. */
    public List<VersionDraftView> versionDrafts(RoadmapCode code) {
        return roadmap(code).drafts();
    }

    /** Published versions in the order of their publication, superseded ones included. */
    public List<VersionView> versions(RoadmapCode code) {
        return head(code).versions();
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

    /** Without reading the whole view, unless that is far behind the log. */
    private ViewHead head(RoadmapCode code) {
        if (views.filling()) {
            var roadmap = roadmap(code);
            return new ViewHead(roadmap.position(), roadmap.versions());
        }
        return views.head(code).orElseThrow(() -> new Unanswerable(new NoAnswer.UnknownRoadmap(code)));
    }

    private PointView find(String point, RoadmapCode code, ViewHead now) {
        return points.find(point, code, now.versions(), newest(now.position()));
    }

    private @Nullable RoadmapView stateAt(RoadmapCode code, long position) {
        return foldedOn(views.before(code, position).orElse(null), code, position);
    }

    private @Nullable RoadmapView foldedOn(@Nullable RoadmapView known, RoadmapCode code, long position) {
        var state = new AtomicReference<@Nullable RoadmapView>(known);
        log.roadmap(
                code,
                known == null ? 0 : known.position() + 1,
                position,
                event -> state.set(RoadmapFold.fold(state.get(), event)));
        return state.get();
    }

    /** A view may be a batch ahead of the position that all views have counted. */
    private long newest(RoadmapView roadmap) {
        return newest(roadmap.position());
    }

    private long newest(long counted) {
        return Math.max(counted, views.position());
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
