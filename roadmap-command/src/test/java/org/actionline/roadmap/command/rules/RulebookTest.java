package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.STAFF;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.DEFINED;
import static org.actionline.roadmap.command.rules.Stories.E;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.OTHER_DEFINED;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.erasure.ErasureEvent;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReinstated;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.command.rules.Rule.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulebookTest {

    @Test
    void every_command_has_one_row() {
        assertThat(Rulebook.table().stream().map(Rule::command))
                .containsExactlyInAnyOrderElementsOf(cases(RegisterCommand.FAMILIES));
    }

    @Test
    void a_row_says_a_reason_is_needed_when_the_command_cannot_be_made_without() {
        assertThat(Rulebook.table())
                .allSatisfy(rule -> assertThat(rule.reason())
                        .as("when %s needs a reason", rule.command().getSimpleName())
                        .isEqualTo(Arrays.stream(rule.command().getRecordComponents())
                                .filter(component -> component.getType() == Reason.class)
                                .map(RulebookTest::need)
                                .findFirst()
                                .orElse(Need.NEVER)));
    }

    private static Need need(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? Need.TO_DIVIDE : Need.ALWAYS;
    }

    @Test
    void every_refusal_can_happen() {
        var listed = Stream.concat(
                Rulebook.table().stream().flatMap(rule -> rule.refusals().stream()), Rulebook.ALWAYS.stream());
        assertThat(listed.distinct()).containsExactlyInAnyOrderElementsOf(cases(Refusal.FAMILIES));
    }

    /** Except that payloads are erased by the log's own administration, which knows no rule of roadmaps. */
    @Test
    void every_event_can_happen() {
        var happening = EventTypes.all().stream()
                .filter(type -> !ErasureEvent.class.isAssignableFrom(type))
                .toList();
        assertThat(Rulebook.table().stream()
                        .flatMap(rule -> rule.events().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(happening);
    }

    @Test
    void a_refusal_is_traced_to_the_event_that_brought_it_about() {
        var taken = new DefineOutcome(C2, new OutcomeId(new UUID(7, 7)), E, null, "Again", Mark.FIRM, null);

        assertThat(turn(new OutcomeCodeTaken(C2, E), taken, OPENED, DEFINED, OTHER_DEFINED, WITHDRAWN))
                .hasValue(2);
    }

    @Test
    void the_last_turn_counts_when_there_were_several() {
        var reword = new RewordOutcome(C2, D, "Broadband reaches all", REASON);
        var reinstated = new OutcomeReinstated(C2, ID);

        assertThat(turn(new OutcomeIsWithdrawn(C2, D), reword, OPENED, DEFINED, WITHDRAWN, reinstated, WITHDRAWN))
                .hasValue(4);
    }

    @Test
    void a_refusal_that_always_held_is_traced_to_nothing() {
        var reword = new RewordOutcome(C2, D, "Broadband reaches all", REASON);

        assertThat(turn(new UnknownRoadmap(C2), reword)).isEmpty();
    }

    private static OptionalLong turn(Refusal refusal, RegisterCommand command, RegisterEvent... history) {
        var log = new ArrayList<Read>();
        for (var event : history) {
            log.add(new Read(log.size(), event, STAFF));
        }
        return Rulebook.turn(command, Known.read(command, STAFF, new MemoryLog(log)), refusal);
    }

    private static <T> Collection<Class<? extends T>> cases(List<Class<? extends T>> families) {
        return families.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())
                        .<Class<? extends T>>map(type -> type.asSubclass(family)))
                .toList();
    }
}
