package org.actionline.roadmap.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.actionline.roadmap.eventlog.Simulation.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The log's own classes under simulated storage, clock and threads, and a check of what its users have seen.
 *
 * <p>More runs: {@code mvn -pl roadmap-eventlog -am test -Dtest=SimulationTest -Droadmap.simulations=10000
 * -Dsurefire.failIfNoSpecifiedTests=false}; one run again: {@code -Droadmap.simulations=1 -Droadmap.seed=…}.
 */
class SimulationTest {

    private static final int SIMULATIONS = Integer.getInteger("roadmap.simulations", 40);
    private static final long SEED = Long.getLong("roadmap.seed", System.nanoTime());

    /** Among so many runs each mutant has to give itself away. */
    private static final int ENOUGH = 100;

    /** A writer says so when it stops; here every process that dies makes it stop. */
    private static final Logger WRITER = Logger.getLogger(Writer.class.getName());

    @BeforeAll
    static void silence() {
        WRITER.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        WRITER.setLevel(null);
    }

    @Test
    void no_history_of_the_log_contradicts_what_it_promises() {
        System.out.println(
                "Repeat with -Dtest=SimulationTest -Droadmap.simulations=" + SIMULATIONS + " -Droadmap.seed=" + SEED);
        var results = LongStream.range(SEED, SEED + SIMULATIONS)
                .mapToObj(seed -> Simulation.run(seed, Mutant.NONE))
                .toList();

        assertThat(results)
                .allSatisfy(result -> assertThat(result.violations())
                        .as("Repeat with -Dtest=SimulationTest -Droadmap.simulations=1 -Droadmap.seed=" + result.seed())
                        .isEmpty());
        System.out.printf(
                "%d simulations: %d events, %d commits acknowledged, %d refused by conflict, %d starts of a process%n",
                SIMULATIONS,
                results.stream().mapToLong(Result::events).sum(),
                results.stream().mapToLong(Result::acknowledged).sum(),
                results.stream().mapToLong(Result::conflicts).sum(),
                results.stream().mapToLong(Result::starts).sum());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void every_mutant_is_caught(Mutant mutant) {
        var caught = LongStream.range(SEED, SEED + ENOUGH)
                .mapToObj(seed -> unlessBrokenOff(seed, mutant))
                .flatMap(Optional::stream)
                .filter(result -> !result.violations().isEmpty())
                .findFirst();

        assertThat(caught).as(mutant + " from seed " + SEED + " on").isPresent();
        System.out.println(mutant + " caught by run " + (caught.get().seed() - SEED + 1) + " of seed " + SEED + ": "
                + caught.get().violations().getFirst());
    }

    /** A mutant may take from the log what it stands on. Such a run catches nothing: the check of the history has to. */
    private static Optional<Result> unlessBrokenOff(long seed, Mutant mutant) {
        try {
            return Optional.of(Simulation.run(seed, mutant));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    @Test
    void the_same_seed_gives_the_same_run() {
        assertThat(Simulation.run(SEED, Mutant.NONE)).isEqualTo(Simulation.run(SEED, Mutant.NONE));
    }
}
