package org.actionline.roadmap.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.query.compare.CompareView;

/** The figures on top of a comparison: each shows its changes when it is chosen, and all again when it is chosen twice. */
final class CompareFigures {

    private final CompareView compare;
    private final Shown shown;
    private final Words words;

    CompareFigures(CompareView compare, Shown shown, Words words) {
        this.compare = compare;
        this.shown = shown;
        this.words = words;
    }

    List<ComparePage.Figure> all() {
        var summary = compare.summary();
        var slipped = summary.slipMonthsTotal() == 0
                ? words.say("compare.slipped")
                : words.say("compare.slipped.total", words.slip(summary.slipMonthsTotal()));
        var figures = new ArrayList<>(List.of(
                figure(Shown.ADDED, summary.added(), words.say("compare.added", summary.added())),
                figure(Shown.WITHDRAWN, summary.withdrawn(), words.say("compare.withdrawn", summary.withdrawn()))));
        if (summary.split() > 0) {
            figures.add(figure(Shown.SPLIT, summary.split(), words.say("compare.split", summary.split())));
        }
        if (summary.merged() > 0) {
            figures.add(figure(Shown.MERGED, summary.merged(), words.say("compare.merged", summary.merged())));
        }
        figures.add(figure(Shown.SLIPPED, summary.slipped(), slipped));
        figures.add(figure(
                Shown.TARGETS, summary.targetsChanged(), words.say("compare.targets", summary.targetsChanged())));
        figures.add(figure(Shown.RESULTS, summary.results(), words.say("compare.results", summary.results())));
        figures.add(figure(
                Shown.WITHOUT_REASON,
                summary.withoutReason(),
                words.say("compare.without-reason", summary.withoutReason())));
        return figures;
    }

    private ComparePage.Figure figure(Shown figure, int number, String caption) {
        var all = Links.NOW.compare(
                compare.roadmap(), compare.from().asked(), compare.to().asked());
        boolean chosen = figure == shown;
        return new ComparePage.Figure(number, caption, chosen ? all : all + "&show=" + figure.text(), chosen);
    }
}
