package org.actionline.roadmap.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.grid.GridCommand.GridRow;
import org.actionline.roadmap.api.grid.GridCommand.RecordResults;
import org.actionline.roadmap.api.grid.GridCommand.Write;
import org.actionline.roadmap.api.grid.GridRefusal.RowsRefused;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodsOverlap;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyRecorded;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand.DraftVersion;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.api.version.VersionRefusal.VersionLabelTaken;
import org.actionline.roadmap.server.register.Races.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writers who publish the same label, open the same days or report for the same period. {@code -Droadmap.rounds=N} says how often each
 * race is run.
 */
class PublishingRacesTest {

    private static final VersionLabel V2011 = new VersionLabel("2011");
    private static final PeriodLabel P2011 = new PeriodLabel("2011");
    private static final LocalDate MARCH = LocalDate.of(2011, 3, 1);
    private static final OutcomeCode D = new OutcomeCode("D");
    private static final OutcomeCode E = new OutcomeCode("E");
    private static final String ROOT = "00".repeat(32);

    @TempDir
    private Path directory;

    private Races races;
    private RoadmapCode roadmap = new RoadmapCode("R");
    private long size;

    @BeforeEach
    void open() {
        races = new Races(directory);
    }

    @AfterEach
    void close() {
        races.close();
    }

    @Test
    void one_of_many_publishes_under_a_label_and_the_others_learn_who() {
        inEachRound(() -> {
            var round = races.race(writer -> new PublishVersion(roadmap, V2011, imprint(writer), size, ROOT));

            everyLoser(round, "VersionPublished", new VersionLabelTaken(roadmap, V2011));
        });
    }

    @Test
    void a_label_is_drafted_or_published_by_one() {
        inEachRound(() -> {
            var round = races.race(writer -> writer % 2 == 0
                    ? new DraftVersion(roadmap, V2011, imprint(0))
                    : new PublishVersion(roadmap, V2011, imprint(writer), size, ROOT));

            assertThat(round.lost()).hasSize(Races.WRITERS - 1).allSatisfy(lost -> {
                assertThat(lost.winner().position())
                        .isEqualTo(round.won().answer().position());
                assertThat(lost.winner().actor()).isEqualTo(round.won().writer());
            });
        });
    }

    @Test
    void days_that_many_want_belong_to_one_period() {
        inEachRound(() -> {
            var round = races.race(writer ->
                    new OpenPeriod(roadmap, period(writer), MARCH.minusDays(writer), MARCH.plusDays(writer), null));

            assertThat(round.lost()).hasSize(Races.WRITERS - 1).allSatisfy(lost -> {
                assertThat(lost.refusal())
                        .isInstanceOfSatisfying(
                                PeriodsOverlap.class,
                                overlap -> assertThat("writer-" + overlap.other())
                                        .isEqualTo(round.won().writer().text()));
                assertThat(lost.winner().position())
                        .isEqualTo(round.won().answer().position());
                assertThat(lost.winner().type()).isEqualTo("PeriodOpened");
                assertThat(lost.winner().actor()).isEqualTo(round.won().writer());
            });
        });
    }

    @Test
    void a_grid_is_recorded_as_a_whole_or_not_at_all_when_others_record_its_rows() {
        inEachRound(() -> {
            races.done(new OpenPeriod(roadmap, P2011, MARCH, MARCH.plusMonths(3), null));
            var round = races.race(writer -> writer % 2 == 0
                    ? new RecordResults(roadmap, P2011, List.of(row(1, D, writer), row(2, E, writer)), Write.ALL)
                    : new RecordResult(roadmap, E, null, P2011, result(writer)));

            var last = round.won().answer().events().getLast();
            assertThat(round.won().answer().events())
                    .hasSize(round.won().writer().text().matches("writer-[0246]") ? 2 : 1);
            assertThat(round.lost()).hasSize(Races.WRITERS - 1).allSatisfy(lost -> {
                assertThat(lost.winner().position()).isEqualTo(last.position());
                assertThat(lost.winner().actor()).isEqualTo(round.won().writer());
                switch (lost.refusal()) {
                    case ResultAlreadyRecorded taken ->
                        assertThat(taken.outcome()).isEqualTo(E);
                    case RowsRefused refused ->
                        assertThat(refused.rows().getLast().outcome()).isEqualTo(E);
                    case Refusal other -> throw new AssertionError(other);
                }
            });
        });
    }

    private void inEachRound(Runnable race) {
        for (var round = 0; round < Races.rounds(); round++) {
            roadmap = new RoadmapCode("R" + round);
            races.done(new OpenRoadmap(roadmap, "Networks", "Union", "2015", Template.sixColumns()));
            races.done(definition(D));
            size = races.done(definition(E)).position() + 1;
            race.run();
        }
    }

    private static void everyLoser(Round round, String type, Refusal refusal) {
        assertThat(round.lost()).hasSize(Races.WRITERS - 1).allSatisfy(lost -> {
            assertThat(lost.refusal()).isEqualTo(refusal);
            assertThat(lost.winner().position()).isEqualTo(round.won().answer().position());
            assertThat(lost.winner().type()).isEqualTo(type);
            assertThat(lost.winner().actor()).isEqualTo(round.won().writer());
        });
    }

    private DefineOutcome definition(OutcomeCode code) {
        return new DefineOutcome(
                roadmap, new OutcomeId(UUID.randomUUID()), code, null, "Broadband grows", Mark.FIRM, null);
    }

    private static Imprint imprint(int writer) {
        return new Imprint("Council 2011", "C11/" + writer, MARCH);
    }

    private static PeriodLabel period(int writer) {
        return new PeriodLabel(String.valueOf(writer));
    }

    private static GridRow row(int number, OutcomeCode outcome, int writer) {
        return new GridRow(number, outcome, null, result(writer));
    }

    private static Result result(int writer) {
        return new Result(Status.ON_TRACK, "Seen by writer " + writer, null, List.of());
    }
}
