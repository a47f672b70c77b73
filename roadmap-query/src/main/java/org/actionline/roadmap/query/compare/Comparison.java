package org.actionline.roadmap.query.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.difference.Differences;
import org.actionline.roadmap.query.difference.FieldChange;
import org.actionline.roadmap.query.difference.FieldKey;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.history.Changes;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.point.PointView;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionView;
import org.jspecify.annotations.Nullable;

/**
 * Folds a roadmap from the earlier of two points to the later one, and notes on the way which events touched which field; the
 * difference of the two states is then attributed to those events. What was before the earlier point costs nothing.
 */
public final class Comparison {

    private final RoadmapView then;
    private final Map<FieldKey, Cause> causes = new HashMap<>();
    private RoadmapView now;

    private Comparison(RoadmapView then) {
        this.then = then;
        this.now = then;
    }

    /** The state of a roadmap at a position; absent before it was opened. */
    @FunctionalInterface
    public interface States {

        @Nullable
        RoadmapView at(long position);
    }

    /**
     * How the roadmap at {@code to} differs from the roadmap at {@code from}; the points may stand in either order.
     *
     * @param states of the roadmap; asked for the earlier point only
     * @throws Unanswerable when the roadmap was not open yet at the earlier point
     */
    public static CompareView between(LogReader log, States states, RoadmapCode roadmap, PointView from, PointView to) {
        boolean forwards = from.position() <= to.position();
        var earlier = forwards ? from : to;
        var later = forwards ? to : from;
        var then = states.at(earlier.position());
        if (then == null) {
            throw new Unanswerable(new NoAnswer.PointBeforeOpening(roadmap, earlier.asked()));
        }
        var comparison = new Comparison(then);
        log.roadmap(roadmap, earlier.position() + 1, later.position(), comparison::count);
        var before = forwards ? then : comparison.now;
        var after = forwards ? comparison.now : then;
        var changes = comparison.changes(forwards);
        var outcomes = Headings.of(changes, before, after);
        return new CompareView(
                roadmap,
                from,
                to,
                Summary.of(changes, unchanged(outcomes, after)),
                outcomes,
                frozenBetween(comparison.now, earlier, later),
                changes.stream().map(Attributed::view).toList());
    }

    /** Outcomes of the second state that are as in the first. */
    private static int unchanged(List<ChangedOutcome> changed, RoadmapView after) {
        return Math.toIntExact(after.outcomes().stream()
                .filter(outcome -> changed.stream().noneMatch(it -> it.id().equals(outcome.id())))
                .count());
    }

    /** A difference, and the same with its cause. */
    record Attributed(FieldChange change, ChangeView view) {}

    private void count(LoggedEvent event) {
        var next = RoadmapFold.fold(now, event);
        for (var change : Differences.between(now, next)) {
            causes.computeIfAbsent(change.key(), key -> new Cause()).add(event);
            causes.computeIfAbsent(change.key().whole(), key -> new Cause()).add(event);
        }
        now = next;
    }

    /** In either direction a field has the name that it has at the later point, so that one is the inverse of the other. */
    private List<Attributed> changes(boolean forwards) {
        return Differences.between(then, now).stream()
                .filter(change -> !isOfVersions(change) && !onlyRenamed(change, then, now))
                .map(change -> forwards ? change : change.reversed())
                .map(change -> new Attributed(change, cause(change).of(change)))
                .sorted(Comparator.comparingInt(change -> place(change, now)))
                .toList();
    }

    /** Drafting and publishing change nothing that is agreed. */
    private static boolean isOfVersions(FieldChange change) {
        return switch (change.key().kind()) {
            case VERSION, VERSION_DRAFT -> true;
            default -> false;
        };
    }

    /** Parent or server of an outcome is the same one and has another code: that is told of the one that moved. */
    static boolean onlyRenamed(FieldChange change, RoadmapView before, RoadmapView after) {
        return switch (change.key().kind()) {
            case LINK -> change.before() != null && change.after() != null;
            case PARENT ->
                change.key().activity() == null
                        && change.before() != null
                        && change.after() != null
                        && id(before, change.before()).equals(id(after, change.after()));
            default -> false;
        };
    }

    private static Optional<OutcomeId> id(RoadmapView roadmap, Object code) {
        return roadmap.outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .map(OutcomeView::id)
                .findFirst();
    }

    private Cause cause(FieldChange change) {
        var cause = causes.get(change.key());
        if (cause == null) {
            throw new IllegalStateException("No event between the points changed " + change.field());
        }
        return cause;
    }

    private static int place(Attributed change, RoadmapView latest) {
        var id = change.change().key().outcome();
        var code = change.view().outcome();
        if (id == null && code == null) {
            return -1;
        }
        return latest.outcomes().stream()
                .map(outcome -> id == null ? outcome.code() : outcome.id())
                .toList()
                .indexOf(id == null ? code : id);
    }

    private static List<VersionView> frozenBetween(RoadmapView newest, PointView earlier, PointView later) {
        return newest.versions().stream()
                .filter(version -> version.position() > earlier.position() && version.position() <= later.position())
                .toList();
    }

    /** The events that changed one field between the points. */
    private static final class Cause {

        private final List<Long> positions = new ArrayList<>();
        private @Nullable LoggedEvent last;

        /** An approval stands for what others wrote, so who wrote it and why is still what is told. */
        void add(LoggedEvent event) {
            if (positions.isEmpty() || positions.getLast() != event.position()) {
                positions.add(event.position());
                last = last != null && event.event() instanceof ResultApproved ? last : event;
            }
        }

        ChangeView of(FieldChange change) {
            if (last == null) {
                throw new IllegalStateException("A cause without an event");
            }
            return Changes.caused(change, last, positions);
        }
    }
}
