package org.actionline.roadmap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of every event type is stored for ever: a difference to an approved file is a decision.
 *
 * <p>After a deliberate change copy the received file named in the failure over the approved one.
 */
class ApprovedEventsTest {

    static final Path APPROVED = Path.of("src", "test", "resources", "approved-events");
    static final Path RECEIVED = Path.of("target", "received-events");
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Stream<RegisterEvent> samples() {
        return Samples.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_written_as_approved(RegisterEvent sample) throws IOException {
        var json = JSON.writeValueAsString(sample) + "\n";
        Files.createDirectories(RECEIVED);
        Files.writeString(RECEIVED.resolve(fileName(sample.getClass())), json);
        assertThat(APPROVED.resolve(fileName(sample.getClass())))
                .as("approved JSON; received in %s", RECEIVED)
                .hasContent(json);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_approved_event_reads_back_as_the_same_fact(RegisterEvent sample) throws IOException {
        var json = Files.readString(APPROVED.resolve(fileName(sample.getClass())), StandardCharsets.UTF_8);
        assertThat(JSON.readValue(json, sample.getClass())).isEqualTo(sample);
    }

    @Test
    void a_definition_that_was_written_before_there_were_splits_still_reads() {
        var json = """
            {"roadmap": "C2", "outcome": "01890a5d-ac96-774b-bcce-b302099a8057", "code": "D", "statement": "Open", "mark": "firm"}""";

        assertThat(JSON.readValue(json, OutcomeDefined.class))
                .isEqualTo(new OutcomeDefined(Samples.C2, Samples.D, new OutcomeCode("D"), null, "Open", Mark.FIRM));
    }

    @Test
    void a_period_that_was_written_before_there_were_due_days_still_reads() {
        var json = """
            {"roadmap": "C2", "period": "2011", "from": "2010-11-01", "to": "2011-05-31"}""";

        assertThat(JSON.readValue(json, PeriodOpened.class))
                .isEqualTo(new PeriodOpened(
                        Samples.C2, Samples.P2011, LocalDate.of(2010, 11, 1), LocalDate.of(2011, 5, 31)));
    }

    @Test
    void a_value_that_was_written_before_it_could_name_a_target_still_reads() {
        var json = """
            {"status": "on-track", "narrative": "Two", "measured": {"value": 2, "unit": "studies"}, "evidence": []}""";

        assertThat(JSON.readValue(json, Result.class))
                .isEqualTo(new Result(Status.ON_TRACK, "Two", new Measured(BigDecimal.TWO, "studies"), List.of()));
    }

    @Test
    void every_event_type_has_a_sample_and_every_approved_file_a_type() throws IOException {
        var types = EventTypes.all().stream().map(ApprovedEventsTest::fileName).toList();
        assertThat(Samples.ALL.stream().map(sample -> fileName(sample.getClass())))
                .containsExactlyInAnyOrderElementsOf(types);
        assertThat(approved()).containsAll(types);
    }

    /** A revision that is no longer written keeps its file, which the upcaster that takes it is tested with. */
    @Test
    void every_approved_file_is_of_a_known_type() throws IOException {
        var names = EventTypes.all().stream().map(EventTypes::name).toList();
        assertThat(approved()).allMatch(file -> names.contains(file.replaceAll("[.][0-9]+[.]json$", "")));
    }

    private static List<String> approved() throws IOException {
        try (var files = Files.list(APPROVED)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void every_class_of_the_families_is_an_event_type() {
        var cases = RegisterEvent.FAMILIES.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .toList();
        assertThat(EventTypes.all()).hasSize(cases.size()).containsExactlyInAnyOrderElementsOf(asEvents(cases));
    }

    private static List<Class<? extends RegisterEvent>> asEvents(List<? extends Class<?>> cases) {
        return cases.stream()
                .<Class<? extends RegisterEvent>>map(type -> type.asSubclass(RegisterEvent.class))
                .toList();
    }

    private static String fileName(Class<? extends RegisterEvent> type) {
        return EventTypes.name(type) + "." + EventTypes.version(type) + ".json";
    }
}
