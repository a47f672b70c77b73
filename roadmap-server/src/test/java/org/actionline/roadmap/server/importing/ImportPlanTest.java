package org.actionline.roadmap.server.importing;

import static org.actionline.roadmap.server.importing.Documents.HEADER;
import static org.actionline.roadmap.server.importing.Documents.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.junit.jupiter.api.Test;

class ImportPlanTest {

    private static final RoadmapCode C1 = new RoadmapCode("C1");
    private static final OutcomeCode A = new OutcomeCode("A");
    private static final OutcomeCode B = new OutcomeCode("B");
    private static final Reason BECAUSE = Reason.of("The spring was dry");
    private static final ImportAnswers ANSWERS =
            new ImportAnswers("Garden office", "2015", Optional.of("Garden council 7"));

    private static final SourceDocument GARDENS = Documents.read(
            TITLE,
            HEADER,
            "A: Plant trees\t2012\tGoal 1 Goal 2\t80% of parks have trees A1*: Dig (I) Example: 7GL008061 Wells\tMoney\tDonors: Give",
            "B: Rest B1: in the shade\tsoon\tGoal 1\tActivities for output A serve for the purposes of this output",
            "^{1.} Explains the columns.");

    private final InMemoryRegister register = new InMemoryRegister();

    @Test
    void an_empty_register_holds_what_the_document_says_afterwards() {
        importing(GARDENS);

        var roadmap = register.roadmap(C1).orElseThrow();
        assertThat(roadmap.title()).isEqualTo("Gardens for everyone");
        assertThat(roadmap.facilitator()).isEqualTo("Garden office");
        assertThat(roadmap.template().columns()).hasSize(6);
        assertThat(roadmap.template().footnotes()).hasSize(1);
        assertThat(roadmap.outcomes())
                .extracting(outcome -> outcome.code().text())
                .containsExactly("A", "B", "B1");
        assertThat(roadmap.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.line()).isEqualTo(4);
            assertThat(doubt.raw()).isEqualTo("soon");
        });
        var plant = outcome(A);
        assertThat(plant.timing()).isEqualTo(Timing.parse("2012"));
        assertThat(plant.references()).hasSize(2);
        assertThat(plant.activities()).singleElement().satisfies(activity -> {
            assertThat(activity.requestOnly()).isTrue();
            assertThat(activity.examples()).hasSize(1);
        });
        assertThat(plant.partners()).hasSize(1);
        assertThat(outcome(B).links()).extracting(link -> link.code()).containsExactly(A);
    }

    @Test
    void the_same_document_a_second_time_plans_nothing() {
        importing(GARDENS);

        assertThat(plan(GARDENS).steps()).isEmpty();
    }

    @Test
    void sending_the_steps_a_second_time_appends_nothing() {
        var plan = importing(GARDENS);
        int size = register.size();

        plan.steps().forEach(register::send);

        assertThat(register.size()).isEqualTo(size);
    }

    @Test
    void after_a_crash_in_the_middle_the_rest_is_planned_with_the_same_ids() {
        var steps = plan(GARDENS).steps();
        steps.subList(0, 7).forEach(register::send);

        assertThat(plan(GARDENS).steps()).isEqualTo(steps.subList(7, steps.size()));
    }

    @Test
    void a_timing_that_differs_is_revised_with_a_reason_that_names_the_document() {
        importing(GARDENS);
        register.send(new ReviseTiming(C1, A, Timing.parse("2014"), BECAUSE));

        var steps = plan(GARDENS).steps();

        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.before()).contains("2014");
            assertThat(step.after()).isEqualTo("2012");
            assertThat(step.source().line()).isEqualTo(3);
            assertThat(step.source().sha256()).isEqualTo(GARDENS.sha256());
            assertThat(step.command()).isInstanceOfSatisfying(ReviseTiming.class, command -> {
                assertThat(command.reason().text()).contains("gardens.txt", GARDENS.sha256());
                assertThat(command.reason().decision()).isEqualTo("Garden council 7");
            });
        });
    }

    @Test
    void the_same_revision_at_a_later_version_is_another_command() {
        importing(GARDENS);
        register.send(new ReviseTiming(C1, A, Timing.parse("2014"), BECAUSE));
        var first = importing(GARDENS).steps();
        register.send(new ReviseTiming(C1, A, Timing.parse("2014"), BECAUSE));
        var second = importing(GARDENS).steps();

        assertThat(second.getFirst().command()).isEqualTo(first.getFirst().command());
        assertThat(second.getFirst().id()).isNotEqualTo(first.getFirst().id());
        assertThat(outcome(A).timing()).isEqualTo(Timing.parse("2012"));
    }

    @Test
    void a_statement_that_differs_is_reworded() {
        importing(GARDENS);
        register.send(new RewordOutcome(C1, A, "Plant many trees", BECAUSE));

        importing(GARDENS);

        assertThat(outcome(A).statement()).isEqualTo("Plant trees");
    }

    @Test
    void estimates_that_people_entered_survive_a_new_narrative() {
        importing(GARDENS);
        var posts = new Estimate(Estimate.Kind.STAFF, "2012", BigDecimal.TWO, null, Estimate.Source.REGULAR_BUDGET);
        register.send(new StateResourceImpact(C1, A, new ResourceImpact("Two gardeners", List.of(posts))));

        importing(GARDENS);

        assertThat(outcome(A).resources()).isEqualTo(new ResourceImpact("Money", List.of(posts)));
    }

    @Test
    void what_only_the_register_has_is_left_and_becomes_one_doubt() {
        importing(GARDENS);
        var id = ActivityId.of("01890a5d-ac96-774b-bcce-b302099a8057");
        register.send(new PlanActivity(
                C1, A, new Activity(id, new ActivityCode("A9"), "Mow", false, List.of(), List.of(), List.of())));

        var steps = importing(GARDENS).steps();

        assertThat(steps).extracting(ImportStep::field).containsExactly("doubt");
        assertThat(outcome(A).activities()).hasSize(2);
        assertThat(plan(GARDENS).steps()).isEmpty();
    }

    @Test
    void what_was_withdrawn_stays_withdrawn() {
        importing(GARDENS);
        register.send(new WithdrawOutcome(C1, A, BECAUSE));

        var steps = plan(GARDENS).steps();

        assertThat(steps)
                .singleElement()
                .satisfies(step -> assertThat(step.after()).contains("withdrawn"));
    }

    @Test
    void a_link_that_could_not_be_made_becomes_a_doubt() {
        var circle = Documents.rows(
                "A: Plant\t2012\tGoal 1\tActivities for outputs B and X serve for the purposes of this output",
                "B: Rest\t2012\tGoal 1\tActivities for output A serve for the purposes of this output");

        var plan = importing(circle);

        assertThat(plan.doubts()).extracting(Doubt::raw).containsExactly("X", "A");
        assertThat(outcome(A).links()).hasSize(1);
    }

    private ImportPlan plan(SourceDocument document) {
        return ImportPlan.of(document, register::roadmap, ANSWERS);
    }

    private ImportPlan importing(SourceDocument document) {
        var plan = plan(document);
        plan.steps().forEach(register::send);
        return plan;
    }

    private OutcomeView outcome(OutcomeCode code) {
        return register.roadmap(C1).orElseThrow().outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
