package org.actionline.roadmap.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.ExpectedResultView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;

/**
 * One row of the table.
 *
 * @param address of the outcome's own page
 */
record OutcomeRow(OutcomeView outcome, String address, TimingCell timing, List<ReferenceGroup> references) {

    OutcomeRow {
        references = List.copyOf(references);
    }

    static OutcomeRow of(RoadmapCode roadmap, OutcomeView outcome, Links links, Words words) {
        return new OutcomeRow(
                outcome,
                links.outcome(roadmap, outcome.code()),
                TimingCell.of(outcome, words),
                ReferenceGroup.of(outcome.references()));
    }

    /** Whether it takes no changes any more: withdrawn, split or merged. */
    public boolean ended() {
        return outcome.state() != State.ACTIVE;
    }

    public boolean sub() {
        return outcome.parent() != null;
    }

    boolean slipped() {
        return !ended() && timing.late();
    }

    /** Whether every word of the filter stands somewhere in the row, in whatever case. */
    boolean matches(String filter) {
        var text = String.join("\n", texts().toList()).toLowerCase(Locale.ROOT);
        return Stream.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private Stream<String> texts() {
        return Stream.of(
                        Stream.of(outcome.code().text(), outcome.statement(), timing.now()),
                        references.stream().map(ReferenceGroup::catalogue),
                        outcome.references().stream().map(Reference::number),
                        outcome.expectedResults().stream().map(ExpectedResultView::text),
                        outcome.activities().stream().flatMap(OutcomeRow::texts),
                        Stream.ofNullable(outcome.resources()).map(resources -> resources.narrative()),
                        outcome.partners().stream().map(Partner::contribution))
                .flatMap(texts -> texts);
    }

    private static Stream<String> texts(ActivityView activity) {
        return Stream.of(
                        Stream.ofNullable(activity.code()).map(code -> code.text()),
                        Stream.of(activity.text()),
                        activity.bureaux().stream().map(Enum::name),
                        activity.examples().stream().map(Example::text),
                        activity.examples().stream().map(example -> String.valueOf(example.project())))
                .flatMap(texts -> texts);
    }
}
