package org.actionline.roadmap.server.importing;

import static org.actionline.roadmap.server.importing.Documents.doubts;
import static org.actionline.roadmap.server.importing.Documents.outcome;
import static org.actionline.roadmap.server.importing.Documents.outcomes;
import static org.actionline.roadmap.server.importing.Documents.rows;
import static org.actionline.roadmap.server.importing.Documents.withResults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.junit.jupiter.api.Test;

class ResultsCellTest {

    @Test
    void results_activities_and_examples_run_together() {
        var outcome = withResults(
                "Trees grow A1*: Dig (I) A12 *: Water them (rain /wells) (F/P) Selected examples: "
                        + "7GL008061 Wells for all 9RAS08026 Rain barrels A3: Watch Example: - A park - The zoo (north - South)");

        assertThat(texts(outcome)).containsExactly("Trees grow");
        assertThat(outcome.activities())
                .extracting(a -> a.code().orElseThrow().text(), ReadActivity::requestOnly, ReadActivity::roles)
                .containsExactly(
                        tuple("A1", true, List.of(Role.IMPLEMENTER)),
                        tuple("A12", true, List.of(Role.FACILITATOR, Role.PARTNER)),
                        tuple("A3", false, List.<Role>of()));
        assertThat(outcome.activities().get(1).text()).isEqualTo("Water them (rain /wells)");
        assertThat(examples(outcome.activities().get(1)))
                .containsExactly("7GL008061 Wells for all", "9RAS08026 Rain barrels");
        assertThat(examples(outcome.activities().get(2))).containsExactly("- A park", "- The zoo (north - South)");
    }

    @Test
    void bureaux_are_those_that_the_text_names() {
        var document =
                rows("A: Plant\t2012\tGoal 1\tA1: Dig (joint activity of BDT and BR) TSB activities: Write rules");

        var activities = outcome(document, "A").activities();
        assertThat(activities)
                .extracting(ReadActivity::bureaux)
                .containsExactly(List.of(Bureau.BDT, Bureau.BR), List.of(Bureau.TSB));
        assertThat(doubts(document)).containsExactly("3 A: TSB activities: | an activity without a code");
    }

    @Test
    void entries_of_a_list_without_marks_are_told_apart_where_another_list_shows_one_alone() {
        var document = rows(
                "A: Plant\t2012\tGoal 1\tExpected Results: Trees ITU Activities: Work under the oak plan BDT watering courses",
                "B: Rest\t2012\tGoal 1\tExpected Results: Quiet ITU Activities: Work under the oak plan.",
                "C: Mow\t2012\tGoal 1\tExpected Results: Lawn ITU Activities BDT watering courses Moss study group");

        assertThat(outcomes(document).stream()
                        .map(outcome -> outcome.activities().stream()
                                .map(ReadActivity::text)
                                .toList()))
                .containsExactly(
                        List.of("Work under the oak plan", "BDT watering courses"),
                        List.of("Work under the oak plan."),
                        List.of("BDT watering courses", "Moss study group"));
        assertThat(doubts(document)).isEmpty();
    }

    @Test
    void a_link_names_the_outcomes_whose_activities_serve_this_one() {
        var outcome = withResults("Activities for outputs B, C and D serve for the purposes of this output");

        assertThat(outcome.servedBy())
                .extracting(link -> link.value())
                .containsExactly(new OutcomeCode("B"), new OutcomeCode("C"), new OutcomeCode("D"));
        assertThat(outcome.expectedResults()).isEmpty();
    }

    @Test
    void each_statement_is_a_result_and_what_looks_back_stays_with_it() {
        var outcome = withResults("Trees grow. This includes oaks, elms, etc. Shade is found (e.g. Lawns). Birds come");

        assertThat(texts(outcome))
                .containsExactly(
                        "Trees grow. This includes oaks, elms, etc.", "Shade is found (e.g. Lawns).", "Birds come");
    }

    @Test
    void a_share_is_a_target_in_numbers() {
        assertThat(target("80% of all parks are green"))
                .isEqualTo(Target.of(null, new BigDecimal("80"), "%", null, "all parks"));
    }

    @Test
    void a_least_number_is_a_target_in_numbers() {
        assertThat(target("Oaks stand in at least 4 towns (Ayton & Beeton)"))
                .isEqualTo(Target.of(null, new BigDecimal("4"), "towns", null, "Ayton & Beeton"));
    }

    @Test
    void words_alone_state_no_number() {
        assertThat(withResults("All large towns are green")
                        .expectedResults()
                        .getFirst()
                        .value()
                        .target())
                .isNull();
    }

    @Test
    void a_target_among_examples_is_read_as_a_result_and_a_person_confirms() {
        var document = rows(
                "A: Plant\t2012\tGoal 1\tA1: Dig Selected examples: 7GL008061 Wells",
                "\t\t\tOaks stand in at least 2 towns");

        assertThat(texts(outcome(document, "A"))).containsExactly("Oaks stand in at least 2 towns");
        assertThat(document.doubts()).extracting(Doubt::line).containsExactly(4);
    }

    @Test
    void a_text_that_starts_or_ends_in_the_middle_is_marked_and_nothing_is_invented() {
        var document = rows("A: Plant\t2012\tGoal 1\tmore shade. Help is given to");

        assertThat(texts(outcome(document, "A"))).containsExactly("more shade.", "Help is given to");
        assertThat(document.doubts())
                .extracting(Doubt::what)
                .containsExactly(
                        "the text starts in the middle of a sentence; its beginning is lost",
                        "the text breaks off; its end is lost");
    }

    @Test
    void a_pointer_to_examples_that_are_not_there_is_queued() {
        var document = rows("A: Plant\t2012\tGoal 1\tTrees grow. (Some examples are listed above) Birds come.");

        assertThat(texts(outcome(document, "A"))).containsExactly("Trees grow.", "Birds come.");
        assertThat(document.doubts()).extracting(Doubt::raw).containsExactly("(Some examples are listed above)");
    }

    private static Target target(String results) {
        var target = withResults(results).expectedResults().getFirst().value().target();
        if (target == null) {
            throw new AssertionError("no target in " + results);
        }
        return target;
    }

    private static List<String> texts(ReadOutcome outcome) {
        return outcome.expectedResults().stream()
                .map(result -> result.value().text())
                .toList();
    }

    private static List<String> examples(ReadActivity activity) {
        return activity.examples().stream()
                .map(Read::value)
                .map(example -> (example.project() == null ? "-" : example.project()) + " " + example.text())
                .toList();
    }
}
