package org.actionline.roadmap.server.demo;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.roadmap.Footnote;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of the demonstration: a roadmap as first printed, and what happened to it. Lists may be left out when empty.
 *
 * @param opened the day on which everything in {@code outcomes} became true
 * @param partners lists of partners by the name that rows use
 */
record DemoPlan(
        RoadmapCode code,
        String title,
        String facilitator,
        String horizon,
        LocalDate opened,
        List<Footnote> footnotes,
        Map<String, List<Partner>> partners,
        List<Row> outcomes,
        List<DemoChange> history) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    List.class, override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    static DemoPlan of(String code) {
        return JSON.readValue(file(code + ".json"), DemoPlan.class);
    }

    /** What happened after the file of the roadmap was written: the years up to 2020. */
    static List<DemoChange> later(RoadmapCode code) {
        return List.of(JSON.readValue(file(code + "-to-2020.json"), DemoChange[].class));
    }

    /** The command of a change that names one. */
    static RegisterCommand command(RoadmapCode roadmap, DemoChange.Give change) {
        var parts = change.with().deepCopy().put("roadmap", roadmap.text());
        return JSON.treeToValue(parts, Commands.named(change.command()));
    }

    private static byte[] file(String name) {
        try (var file = DemoPlan.class.getResourceAsStream("/demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The program was built without its demonstration, " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Row row(OutcomeCode outcome) {
        return outcomes.stream()
                .filter(row -> row.code().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(code + " has no row " + outcome));
    }

    /**
     * One row of the table.
     *
     * @param parent the row that this one divides; its timing and references hold here too
     * @param sharesWith the row whose merged cells give timing, references and expected results
     * @param timing as printed; absent where none is stated
     * @param partners name of a list in {@link DemoPlan#partners()}
     */
    record Row(
            OutcomeCode code,
            @Nullable OutcomeCode parent,
            @Nullable OutcomeCode sharesWith,
            @Nullable Mark mark,
            String statement,
            @Nullable String timing,
            List<String> references,
            List<ExpectedResult> expectedResults,
            List<Work> activities,
            @Nullable String resources,
            @Nullable String partners,
            List<OutcomeCode> servedBy) {}

    /**
     * One activity of a row.
     *
     * @param code as printed, with its asterisk; absent where none is printed
     */
    record Work(@Nullable String code, String text, List<Role> roles, List<Bureau> bureaux, List<Example> examples) {}
}
