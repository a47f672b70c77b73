package org.actionline.roadmap.server.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.server.demo.DemoStep.Send;
import org.junit.jupiter.api.Test;

/** The facts that the demonstration keeps of the printed roadmaps, and its first two years. */
class DemoScriptTest {

    static final RoadmapCode C2 = new RoadmapCode("C2");
    static final RoadmapCode C5 = new RoadmapCode("C5");
    static final RoadmapCode C6 = new RoadmapCode("C6");
    static final LocalDate TEN_YEARS = LocalDate.of(2012, 1, 1);
    static final List<DemoStep> STEPS = DemoScript.steps();

    @Test
    void every_printed_outcome_is_there_in_printed_order() {
        assertThat(codes(defined().filter(outcome -> outcome.parent() == null)))
                .isEqualTo(Map.of(
                        C2, codes("A B C D E F G H I J K L"),
                        C5, codes("A1 A2 B1 B2 B3 B4 B5 C D E F G H I J"),
                        C6, codes("a b c d e f g h i j k l m n o p q r")));
    }

    @Test
    void every_printed_sub_division_is_there_under_its_outcome() {
        var divisions = defined().filter(outcome -> outcome.parent() != null).toList();

        assertThat(codes(divisions.stream()))
                .isEqualTo(Map.of(
                        C2, codes("D1 D2 D3 D4"),
                        C6, codes("b.i b.ii b.iii b.iv c.i c.ii c.iii")));
        assertThat(divisions)
                .allSatisfy(division ->
                        assertThat(division.outcome().text()).startsWith(String.valueOf(division.parent())));
    }

    @Test
    void what_is_over_and_what_stands_in_brackets_is_marked() {
        assertThat(defined().filter(outcome -> outcome.mark() != Mark.FIRM).toList())
                .extracting(DefineOutcome::outcome, DefineOutcome::mark)
                .containsExactly(
                        tuple(new OutcomeCode("b"), Mark.HISTORICAL), tuple(new OutcomeCode("b.iv"), Mark.TENTATIVE));
    }

    @Test
    void c2_plans_45_activities_with_a_code_13_of_them_only_on_request_and_2_with_a_role() {
        var coded = activities(C2).filter(activity -> activity.code() != null).toList();

        assertThat(coded).hasSize(45);
        assertThat(coded).filteredOn(Activity::requestOnly).hasSize(13);
        assertThat(coded).filteredOn(activity -> !activity.roles().isEmpty()).hasSize(2);
    }

    @Test
    void the_seven_project_numbers_stand_with_their_examples() {
        assertThat(activities(C2)
                        .flatMap(activity -> activity.examples().stream())
                        .map(Example::project)
                        .filter(Objects::nonNull)
                        .map(ProjectNumber::text))
                .containsExactlyInAnyOrder(
                        "7GL008061", "9RAS08026", "7RAF08070", "7RLA08006", "7RAS08025", "7GL007060", "9RAF08077");
    }

    @Test
    void timings_are_3_ranges_17_years_15_months_6_ongoing_and_4_cells_without_any() {
        var own = all(SetTiming.class)
                .filter(set -> !isDivision(set.outcome()))
                .map(SetTiming::timing)
                .toList();

        assertThat(own.stream().map(DemoScriptTest::printedKind).collect(groupingBy(kind -> kind, counting())))
                .isEqualTo(
                        Map.of("InYears", 3L, "InYear", 17L, "InMonth", 15L, "Ongoing", 6L, "blank", 2L, "shared", 2L));
    }

    @Test
    void i_and_j_of_c6_share_the_timing_references_and_result_of_h() {
        var h = new OutcomeCode("h");
        for (var code : codes("i j")) {
            assertThat(of(SetTiming.class, C6, code).map(SetTiming::timing))
                    .containsExactly(Timing.parse("2015").sharedWith(h));
            assertThat(of(LinkReferences.class, C6, code).flatMap(link -> link.references().stream()))
                    .extracting(Reference::target, Reference::sharedWith)
                    .containsExactly(tuple("DAP 3", h));
            assertThat(of(StateExpectedResult.class, C6, code))
                    .singleElement()
                    .satisfies(stated ->
                            assertThat(stated.expectedResult().sharedWith()).isEqualTo(h));
        }
    }

    @Test
    void one_prefix_for_several_resolutions_becomes_several_references() {
        assertThat(of(LinkReferences.class, C6, new OutcomeCode("d")).flatMap(link -> link.references().stream()))
                .extracting(Reference::target)
                .containsExactly(
                        "GOAL 1", "GOAL 7", "RESOLUTION PP 102", "RESOLUTION PP 133", "RESOLUTION C09 1305", "DAP 3");
    }

    @Test
    void c2_i_is_served_by_a_to_d_and_j_by_d() {
        assertThat(all(LinkOutcome.class).map(link -> link.outcome() + " by " + link.servedBy()))
                .containsExactly("I by A", "I by B", "I by C", "I by D", "J by D");
    }

    @Test
    void targets_that_the_text_states_in_numbers_are_numbers() {
        assertThat(all(StateExpectedResult.class)
                        .map(stated -> stated.expectedResult().target())
                        .filter(Objects::nonNull)
                        .map(DemoScriptTest::inWords))
                .containsExactly("2 regions", "80 %", "4 regions", "1 regions");
    }

    @Test
    void the_eighteen_footnotes_keep_their_numbers() {
        assertThat(all(OpenRoadmap.class)
                        .flatMap(open -> open.template().footnotes().stream())
                        .map(footnote -> footnote.number()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
    }

    @Test
    void some_revisions_name_a_decision_and_one_does_not() {
        assertThat(all(ReviseTiming.class)
                        .map(revision -> revision.roadmap() + " " + revision.outcome() + " "
                                + revision.timing().printed()
                                + (revision.reason().decision() == null ? ", no decision" : "")))
                .containsExactly(
                        "C2 B 2010-2013",
                        "C5 B1 Dec. 2012",
                        "C6 n on-going with yearly results",
                        "C5 H Dec. 2012",
                        "C2 K 2014",
                        "C6 c 2015",
                        "C2 E 2012, no decision");
    }

    @Test
    void no_two_steps_share_a_command_id_and_no_step_is_older_than_the_one_before() {
        assertThat(STEPS).extracting(step -> step.envelope().id()).doesNotHaveDuplicates();
        assertThat(STEPS).extracting(DemoStep::effectiveOn).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void the_script_is_the_same_every_time() {
        assertThat(DemoScript.steps()).isEqualTo(STEPS);
    }

    private static String printedKind(Timing timing) {
        if (timing.sharedWith() != null) {
            return "shared";
        }
        return timing instanceof Timing.NotStated ? "blank" : timing.getClass().getSimpleName();
    }

    private static String inWords(Target target) {
        return target.value().toPlainString() + " " + target.unit();
    }

    private static boolean isDivision(OutcomeCode code) {
        return defined().anyMatch(outcome -> outcome.outcome().equals(code) && outcome.parent() != null);
    }

    private static Stream<DefineOutcome> defined() {
        return all(DefineOutcome.class);
    }

    private static Stream<Activity> activities(RoadmapCode roadmap) {
        return all(PlanActivity.class)
                .filter(plan -> plan.roadmap().equals(roadmap))
                .map(PlanActivity::activity);
    }

    private static <C extends ToOutcome> Stream<C> of(Class<C> type, RoadmapCode roadmap, OutcomeCode outcome) {
        return all(type)
                .filter(command ->
                        command.roadmap().equals(roadmap) && command.outcome().equals(outcome));
    }

    private static <C extends RegisterCommand> Stream<C> all(Class<C> type) {
        return STEPS.stream()
                .filter(step -> step.effectiveOn().isBefore(TEN_YEARS))
                .filter(Send.class::isInstance)
                .map(step -> ((Send) step).command())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Map<RoadmapCode, List<OutcomeCode>> codes(Stream<DefineOutcome> outcomes) {
        return outcomes.collect(groupingBy(DefineOutcome::roadmap, mapping(DefineOutcome::outcome, toList())));
    }

    private static List<OutcomeCode> codes(String printed) {
        return Stream.of(printed.split(" ", -1)).map(OutcomeCode::new).toList();
    }
}
