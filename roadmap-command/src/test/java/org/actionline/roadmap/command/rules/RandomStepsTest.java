package org.actionline.roadmap.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.command.rules.SimpleRegister.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Random commands of every family, decided by the rules and by the {@link SimpleRegister}: what is carried out is the same, and so is
 * everything that is there afterwards.
 *
 * <p>At every step the decision on what the needs name is the decision on the whole log, the answer stands in the table of its
 * command, and nothing but a refusal is thrown. Folding the log anew gives what was folded step by step.
 *
 * <p>{@code -Droadmap.steps=100000} asks for more steps, {@code -Droadmap.seed=…} for the same ones again.
 */
class RandomStepsTest {

    private static final int STEPS = Integer.getInteger("roadmap.steps", 6_000);
    private static final long SEED = Long.getLong("roadmap.seed", System.nanoTime());

    /** Later a log grows long and little new happens in it. */
    private static final int STEPS_OF_ONE_LOG = 400;

    private static final List<ActorId> PEOPLE = List.of(new ActorId("ada"), new ActorId("ben"), new ActorId("cleo"));

    @Test
    void the_rules_do_what_a_simple_register_does() {
        System.out.printf("%d random steps: -Droadmap.seed=%d -Droadmap.steps=%d%n", STEPS, SEED, STEPS);
        var met = new HashSet<Class<?>>();
        var done = 0;
        for (var begin = 0; begin < STEPS; begin += STEPS_OF_ONE_LOG) {
            var log =
                    new OneLog(new Random(SEED + begin), "-Droadmap.seed=%d, log from step %d".formatted(SEED, begin));
            for (var step = 0; step < Math.min(STEPS_OF_ONE_LOG, STEPS - begin); step++) {
                done += log.step(met) ? 1 : 0;
            }
            log.assertFolded();
        }
        assertThat(done).as("steps that changed something").isGreaterThan(STEPS / 5);
        System.out.printf(
                "%d of %d steps changed something, %d kinds of commands among them%n", done, STEPS, met.size());
        if (STEPS >= 20_000) {
            assertThat(met)
                    .as("commands that were carried out")
                    .containsAll(Rulebook.table().stream().map(Rule::command).toList());
        }
    }

    /** A log that grows, and the two registers that are held against each other. */
    private static final class OneLog implements Source {

        private final Random random;
        private final String seed;
        private final List<Read> events = new ArrayList<>();
        private final List<Set<String>> tags = new ArrayList<>();
        private final Map<ActorId, Known> live = new HashMap<>();
        private final SimpleRegister simple = new SimpleRegister();
        private final RandomCommands commands;

        OneLog(Random random, String seed) {
            this.random = random;
            this.seed = seed;
            this.commands = new RandomCommands(random, simple);
            PEOPLE.forEach(person -> live.put(person, Known.nothing(person)));
        }

        /** Whether something changed. */
        boolean step(Set<Class<?>> met) {
            var asker = PEOPLE.get(random.nextInt(PEOPLE.size()));
            var command = commands.next(events.size());
            var told = "%s, step %d by %s: %s".formatted(seed, events.size(), asker, command);
            var answer = answer(command, Known.read(command, asker, this));
            assertThat(answer(command, known(asker)))
                    .as("on the whole log, %s", told)
                    .isEqualTo(answer);
            assertThat(simple.carryOut(command, asker, events.size()))
                    .as("%s, %s", answer, told)
                    .isEqualTo(verdict(answer));
            requireListed(command, answer, told);
            if (answer instanceof List<?> facts) {
                facts.forEach(fact -> add((RegisterEvent) fact, asker));
                if (!facts.isEmpty()) {
                    met.add(command.getClass());
                }
            }
            assertThat(Outline.of(known(asker))).as(told).isEqualTo(Outline.of(simple));
            return answer instanceof List<?> facts && !facts.isEmpty();
        }

        void assertFolded() {
            var asker = PEOPLE.getFirst();
            assertThat(Outline.of(Known.of(asker, events))).as(seed).isEqualTo(Outline.of(known(asker)));
        }

        private Known known(ActorId asker) {
            return Objects.requireNonNull(live.get(asker));
        }

        private void add(RegisterEvent event, ActorId asker) {
            var read = new Read(events.size(), event, asker);
            events.add(read);
            tags.add(MemoryLog.tags(event));
            live.values().forEach(known -> known.add(read));
        }

        @Override
        public Collection<Read> read(List<Needs.Part> parts) {
            return events.stream()
                    .filter(read -> parts.stream()
                            .anyMatch(part -> MemoryLog.belongs(read.event(), tags.get((int) read.position()), part)))
                    .toList();
        }
    }

    /** The facts, or the refusal; whatever else is thrown fails the test. */
    private static Object answer(RegisterCommand command, Known known) {
        try {
            return Rulebook.decide(command, known);
        } catch (CommandRefused refused) {
            return refused.refusal();
        }
    }

    private static Verdict verdict(Object answer) {
        return answer instanceof List<?> facts ? facts.isEmpty() ? Verdict.ALREADY_SO : Verdict.DONE : Verdict.REFUSED;
    }

    private static void requireListed(RegisterCommand command, Object answer, String told) {
        var row = Rulebook.table().stream()
                .filter(rule -> rule.command() == command.getClass())
                .findFirst()
                .orElseThrow();
        if (answer instanceof List<?> facts) {
            assertThat(row.events()).as(told).containsAll(classes(facts));
            assertThat(!facts.isEmpty() || row.nothingWhenSo()).as(told).isTrue();
        } else {
            assertThat(row.refusals().stream().map(Class::getName))
                    .as(told)
                    .contains(answer.getClass().getName());
        }
    }

    private static List<Class<? extends RegisterEvent>> classes(List<?> facts) {
        var all = new ArrayList<Class<? extends RegisterEvent>>();
        facts.forEach(fact -> all.add(((RegisterEvent) fact).getClass()));
        return all;
    }
}
