package org.actionline.roadmap.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MergeOutcomes;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MoveOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SplitOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasMoved;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasMerged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasSplit;
import org.actionline.roadmap.api.outcome.Part;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.server.register.Races.End;
import org.actionline.roadmap.server.register.Races.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers who want what only one of them can have. {@code -Droadmap.rounds=N} says how often each race is run. */
class StructureRacesTest {

    private static final OutcomeCode D = new OutcomeCode("D");
    private static final OutcomeCode E = new OutcomeCode("E");
    private static final OutcomeCode F = new OutcomeCode("F");
    private static final Reason REASON = Reason.of("Decided by the Council");

    @TempDir
    private Path directory;

    private Races races;
    private RoadmapCode roadmap = new RoadmapCode("R");

    @BeforeEach
    void open() {
        races = new Races(directory);
    }

    @AfterEach
    void close() {
        races.close();
    }

    @Test
    void one_of_many_defines_a_code_and_the_others_learn_who() {
        inEachRound(() -> {
            var round = races.race(writer -> definition(F, "Version " + writer));

            everyLoser(round, "OutcomeDefined", new OutcomeCodeTaken(roadmap, F));
        });
    }

    @Test
    void what_one_splits_another_does_not_withdraw() {
        inEachRound(() -> {
            var round = races.race(writer -> writer % 2 == 0
                    ? new WithdrawOutcome(roadmap, D, REASON)
                    : new SplitOutcome(roadmap, D, List.of(part("P" + writer), part("Q" + writer)), REASON));

            if (round.won().answer().events().getFirst().type().equals("OutcomeWithdrawn")) {
                everyLoser(round, "OutcomeWithdrawn", new OutcomeIsWithdrawn(roadmap, D));
            } else {
                var writer = Integer.parseInt(round.won().writer().text().substring("writer-".length()));
                var into = List.of(new OutcomeCode("P" + writer), new OutcomeCode("Q" + writer));
                everyLoser(round, "OutcomeSplit", new OutcomeWasSplit(roadmap, D, into));
            }
        });
    }

    @Test
    void two_outcomes_are_not_merged_into_each_other() {
        inEachRound(() -> {
            var round = races.race(writer -> writer % 2 == 0
                    ? new MergeOutcomes(roadmap, D, List.of(E), REASON)
                    : new MergeOutcomes(roadmap, E, List.of(D), REASON));

            var even = round.won().writer().text().matches("writer-[02468]");
            everyLoser(
                    round,
                    "OutcomeMerged",
                    even ? new OutcomeWasMerged(roadmap, E, D) : new OutcomeWasMerged(roadmap, D, E));
        });
    }

    /** A link that stands already is no event and no refusal, so that writers on the winner's side all win. */
    @Test
    void links_that_would_circle_together_are_not_both_made() {
        inEachRound(() -> {
            var ends = races.all(
                    writer -> writer % 2 == 0 ? new LinkOutcome(roadmap, D, E) : new LinkOutcome(roadmap, E, D));

            assertThat(ends).filteredOn(End.Lost.class::isInstance).hasSize(Races.WRITERS / 2);
            assertThat(ends)
                    .filteredOn(end ->
                            end instanceof End.Won won && !won.answer().events().isEmpty())
                    .hasSize(1);
        });
    }

    @Test
    void one_of_two_outcomes_moves_to_a_code() {
        inEachRound(() -> {
            var round = races.race(
                    writer -> new MoveOutcome(roadmap, writer % 2 == 0 ? D : E, F, null, false, null, null, REASON));

            assertThat(round.lost())
                    .allSatisfy(lost -> assertThat(lost.refusal())
                            .isIn(
                                    new OutcomeCodeTaken(roadmap, F),
                                    new OutcomeHasMoved(roadmap, D, F),
                                    new OutcomeHasMoved(roadmap, E, F)));
        });
    }

    private void inEachRound(Runnable race) {
        for (var round = 0; round < Races.rounds(); round++) {
            roadmap = new RoadmapCode("R" + round);
            races.done(new OpenRoadmap(roadmap, "Networks", "Union", "2015", Template.sixColumns()));
            races.done(definition(D, "Broadband grows"));
            races.done(definition(E, "Everybody is included"));
            race.run();
        }
    }

    private void everyLoser(Round round, String type, Refusal refusal) {
        var won = round.won().answer().events().stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow();
        assertThat(round.lost()).hasSize(Races.WRITERS - 1).allSatisfy(lost -> {
            assertThat(lost.refusal()).isEqualTo(refusal);
            assertThat(lost.winner().position()).isEqualTo(won.position());
            assertThat(lost.winner().type()).isEqualTo(type);
            assertThat(lost.winner().actor()).isEqualTo(round.won().writer());
        });
    }

    private DefineOutcome definition(OutcomeCode code, String statement) {
        return new DefineOutcome(roadmap, new OutcomeId(UUID.randomUUID()), code, null, statement, Mark.FIRM, null);
    }

    private static Part part(String code) {
        return new Part(new OutcomeId(UUID.randomUUID()), new OutcomeCode(code), "A part", Mark.FIRM, List.of());
    }
}
