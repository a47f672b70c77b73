package org.actionline.roadmap.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.erasure.ErasureEvent;
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
                        .as("%s needs a reason", rule.command().getSimpleName())
                        .isEqualTo(Arrays.stream(rule.command().getRecordComponents())
                                .anyMatch(component -> component.getType() == Reason.class)));
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

    private static <T> Collection<Class<? extends T>> cases(List<Class<? extends T>> families) {
        return families.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())
                        .<Class<? extends T>>map(type -> type.asSubclass(family)))
                .toList();
    }
}
