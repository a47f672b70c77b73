package org.actionline.roadmap.server.pages;

import java.util.List;
import org.actionline.roadmap.query.compare.ChangedOutcome;
import org.actionline.roadmap.query.compare.CompareView;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/**
 * The difference between two points: six figures, then one block for each changed outcome.
 *
 * @param whole changes of the roadmap as a whole
 * @param filtered whether only the changes that one figure counts are shown
 * @param address of the same comparison with all changes
 */
record ComparePage(
        CompareView compare,
        String fromWords,
        String toWords,
        List<Figure> figures,
        List<ChangeRow> whole,
        List<Block> blocks,
        boolean filtered,
        String address) {

    /** A number that shows its changes when it is chosen. */
    record Figure(int number, String caption, String address, boolean chosen) {}

    /** An outcome and what changed in it. */
    record Block(ChangedOutcome outcome, String heading, String address, List<ChangeRow> changes) {

        Block {
            changes = List.copyOf(changes);
        }
    }

    ComparePage {
        figures = List.copyOf(figures);
        whole = List.copyOf(whole);
        blocks = List.copyOf(blocks);
    }

    static ComparePage of(CompareView compare, RoadmapView current, Shown shown, Words words) {
        var from = compare.from().asked();
        var to = compare.to().asked();
        return new ComparePage(
                compare,
                Looking.point(from, current, words),
                Looking.point(to, current, words),
                figures(compare, shown, words),
                rows(compare.changesOf(null), shown, words),
                blocks(compare, shown, words),
                shown != Shown.ALL,
                Links.NOW.compare(compare.roadmap(), from, to));
    }

    /** Whether both points are alike. */
    public boolean nothing() {
        return compare.changes().isEmpty();
    }

    private static List<Block> blocks(CompareView compare, Shown shown, Words words) {
        return compare.outcomes().stream()
                .map(outcome -> new Block(
                        outcome,
                        new ChangeWords(words).heading(compare.changesOf(outcome.code())),
                        Links.NOW.outcome(compare.roadmap(), outcome.code()),
                        rows(compare.changesOf(outcome.code()), shown, words)))
                .filter(block -> !block.changes().isEmpty())
                .toList();
    }

    private static List<ChangeRow> rows(List<ChangeView> changes, Shown shown, Words words) {
        return changes.stream()
                .map(change -> ChangeRow.of(change, words))
                .filter(shown::includes)
                .toList();
    }

    private static List<Figure> figures(CompareView compare, Shown shown, Words words) {
        var summary = compare.summary();
        var slipped = summary.slipMonthsTotal() == 0
                ? words.say("compare.slipped")
                : words.say("compare.slipped.total", words.slip(summary.slipMonthsTotal()));
        return List.of(
                figure(Shown.ADDED, summary.added(), words.say("compare.added", summary.added()), compare, shown),
                figure(
                        Shown.WITHDRAWN,
                        summary.withdrawn(),
                        words.say("compare.withdrawn", summary.withdrawn()),
                        compare,
                        shown),
                figure(Shown.SLIPPED, summary.slipped(), slipped, compare, shown),
                figure(
                        Shown.TARGETS,
                        summary.targetsChanged(),
                        words.say("compare.targets", summary.targetsChanged()),
                        compare,
                        shown),
                figure(
                        Shown.RESULTS,
                        summary.results(),
                        words.say("compare.results", summary.results()),
                        compare,
                        shown),
                figure(
                        Shown.WITHOUT_REASON,
                        summary.withoutReason(),
                        words.say("compare.without-reason", summary.withoutReason()),
                        compare,
                        shown));
    }

    private static Figure figure(Shown figure, int number, String caption, CompareView compare, Shown shown) {
        var all = Links.NOW.compare(
                compare.roadmap(), compare.from().asked(), compare.to().asked());
        return new Figure(number, caption, all + "&show=" + figure.text(), figure == shown);
    }
}
