package org.actionline.roadmap.server.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.query.compare.ChangedOutcome;
import org.actionline.roadmap.query.compare.CompareView;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/**
 * The difference between two points: figures, then one block for each changed outcome.
 *
 * @param whole changes of the roadmap as a whole
 * @param unchanged outcomes in which nothing differs
 * @param address of the same comparison with all changes
 * @param permanent address of the same comparison between the two positions, which never shows anything else
 */
record ComparePage(
        CompareView compare,
        String fromWords,
        String toWords,
        List<Figure> figures,
        Filter filter,
        List<ChangeRow> whole,
        List<Block> blocks,
        List<OutcomeView> unchanged,
        String address,
        String permanent) {

    /** A number that shows its changes when it is chosen. */
    record Figure(int number, String caption, String address, boolean chosen) {}

    /**
     * An outcome and what changed in it.
     *
     * @param changes those that have to be read
     * @param results reported for the first time, which most readers only count
     */
    record Block(
            ChangedOutcome outcome, String heading, String address, List<ChangeRow> changes, List<ChangeRow> results) {

        Block {
            changes = List.copyOf(changes);
            results = List.copyOf(results);
        }

        boolean empty() {
            return changes.isEmpty() && results.isEmpty();
        }
    }

    /**
     * Which changes are shown.
     *
     * @param goal number of a strategic goal that the outcome serves; empty for all
     * @param requestOnly only activities that are carried out on request
     */
    record Filter(Shown shown, String goal, boolean requestOnly) {

        public boolean any() {
            return shown != Shown.ALL || !goal.isEmpty() || requestOnly;
        }

        public String show() {
            return shown.text();
        }
    }

    ComparePage {
        figures = List.copyOf(figures);
        whole = List.copyOf(whole);
        blocks = List.copyOf(blocks);
        unchanged = List.copyOf(unchanged);
    }

    static ComparePage of(CompareView compare, RoadmapView current, Filter filter, Words words) {
        var from = compare.from().asked();
        var to = compare.to().asked();
        var changed = compare.outcomes().stream().map(ChangedOutcome::code).collect(Collectors.toSet());
        return new ComparePage(
                compare,
                Looking.point(from, current, words),
                Looking.point(to, current, words),
                new CompareFigures(compare, filter.shown(), words).all(),
                filter,
                filter.goal().isEmpty() && !filter.requestOnly()
                        ? rows(compare.changesOf(null).stream().map(change -> ChangeRow.of(change, words)), filter)
                        : List.of(),
                blocks(compare, current, filter, words),
                current.outcomes().stream()
                        .filter(outcome -> outcome.state() == State.ACTIVE && !changed.contains(outcome.code()))
                        .toList(),
                Links.NOW.compare(compare.roadmap(), from, to),
                Links.NOW.compare(
                        compare.roadmap(),
                        "position:" + compare.from().position(),
                        "position:" + compare.to().position()));
    }

    /** Whether both points are alike. */
    public boolean nothing() {
        return compare.changes().isEmpty();
    }

    /** Whether something differs, but nothing that the filter shows. */
    public boolean nothingShown() {
        return !nothing() && whole.isEmpty() && blocks.isEmpty();
    }

    private static List<Block> blocks(CompareView compare, RoadmapView current, Filter filter, Words words) {
        var outcomes = new HashMap<OutcomeCode, OutcomeView>();
        current.outcomes().forEach(outcome -> outcomes.put(outcome.code(), outcome));
        return compare.outcomes().stream()
                .filter(outcome -> serves(outcomes, outcome.code(), filter.goal()))
                .map(outcome -> block(compare, outcome, onRequest(outcomes, outcome.code()), filter, words))
                .filter(block -> !block.empty())
                .toList();
    }

    private static Block block(
            CompareView compare, ChangedOutcome outcome, Set<ActivityId> onRequest, Filter filter, Words words) {
        var changes = compare.changesOf(outcome.code());
        var rows = rows(
                changes.stream()
                        .filter(change -> !filter.requestOnly()
                                || (change.activity() != null && onRequest.contains(change.activity())))
                        .map(change -> ChangeRow.of(change, words)),
                filter);
        Map<Boolean, List<ChangeRow>> reported =
                rows.stream().collect(Collectors.partitioningBy(ComparePage::reported));
        return new Block(
                outcome,
                new ChangeWords(words).heading(changes),
                Links.NOW.outcome(compare.roadmap(), outcome.code()),
                reported.getOrDefault(false, List.of()),
                reported.getOrDefault(true, List.of()));
    }

    private static boolean reported(ChangeRow row) {
        return row.kind().equals("reported") && row.change().before() == null;
    }

    private static boolean serves(Map<OutcomeCode, OutcomeView> outcomes, OutcomeCode code, String goal) {
        var outcome = outcomes.get(code);
        return goal.isEmpty()
                || (outcome != null
                        && outcome.references().stream()
                                .anyMatch(reference -> reference.scheme().name().equals("GOAL")
                                        && reference.number().equals(goal)));
    }

    private static Set<ActivityId> onRequest(Map<OutcomeCode, OutcomeView> outcomes, OutcomeCode code) {
        var outcome = outcomes.get(code);
        return outcome == null
                ? Set.of()
                : outcome.activities().stream()
                        .filter(ActivityView::requestOnly)
                        .map(ActivityView::id)
                        .collect(Collectors.toSet());
    }

    private static List<ChangeRow> rows(Stream<ChangeRow> changes, Filter filter) {
        return changes.filter(filter.shown()::includes).toList();
    }
}
