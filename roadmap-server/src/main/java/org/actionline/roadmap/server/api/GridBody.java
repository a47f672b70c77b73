package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.grid.GridCommand;
import org.actionline.roadmap.api.grid.GridCommand.GridRow;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.result.EvidenceFile;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A grid as a request gives it. Its rows are read one by one, so that one that cannot be read leaves the others alone.
 *
 * @param write which rows are written when some are refused; absent means all or none
 */
record GridBody(
        @ArraySchema(schema = @Schema(implementation = GridBody.Fields.class)) @Nullable
        List<@Nullable Row> rows,

        @Nullable Write write,
        @Nullable LocalDate effectiveOn)
        implements CommandBody {

    /** As {@link GridCommand.Write}, in the words of a request. */
    enum Write {
        @JsonProperty("all")
        ALL,
        @JsonProperty("valid")
        VALID,
        @JsonProperty("none")
        NONE
    }

    GridCommand.Write wanted() {
        return switch (write) {
            case null -> GridCommand.Write.ALL;
            case ALL -> GridCommand.Write.ALL;
            case VALID -> GridCommand.Write.VALID;
            case NONE -> GridCommand.Write.NONE;
        };
    }

    /** @throws InvalidValue if there are none or too many */
    List<@Nullable Row> some() {
        var given = require("rows", rows, "1 to " + GridCommand.MOST_ROWS + " rows");
        if (given.isEmpty() || given.size() > GridCommand.MOST_ROWS) {
            throw new InvalidValue(
                    "rows",
                    given.size() + " rows",
                    "1 to " + GridCommand.MOST_ROWS + " rows; send more in several parts");
        }
        return given;
    }

    /** A row that nobody has tried to understand yet. */
    record Row(@JsonValue JsonNode json) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Row {}
    }

    /** One row. */
    record Fields(
            @Nullable OutcomeCode outcome,
            @Nullable ActivityCode activity,
            @Nullable Status status,
            @Nullable String narrative,
            @Nullable Measured measured,
            @Nullable List<String> evidence,
            @Nullable List<EvidenceFile> files) {

        GridRow numbered(int number) {
            var result =
                    new ResultCommandApi.Report(null, status, narrative, measured, evidence, files, null, null, null);
            return new GridRow(
                    number, require("outcome", outcome, "the outcome's code, such as D"), activity, result.result());
        }
    }
}
