package org.actionline.roadmap.api.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * What is reported for one outcome or activity and one period.
 *
 * @param narrative in words, 1 to 8,000 characters
 * @param evidence addresses or document symbols
 * @param files that are kept as evidence, at most 20
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Result(
        Status status,
        String narrative,
        @Nullable Measured measured,
        List<String> evidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EvidenceFile> files) {

    public static final int MOST_FILES = 20;

    /** Files may be absent: the first results had none. */
    public Result(
            Status status,
            String narrative,
            @Nullable Measured measured,
            List<String> evidence,
            @Nullable List<EvidenceFile> files) {
        this.status = status;
        this.narrative = InvalidValue.requireText("narrative", narrative, 8_000);
        this.measured = measured;
        this.evidence = InvalidValue.requireAll("evidence", evidence, 100).stream()
                .map(address -> InvalidValue.requireText("evidence", address, 1_000))
                .toList();
        this.files = files == null ? List.of() : InvalidValue.requireAll("files", files, MOST_FILES);
    }

    /** A result without files. */
    public Result(Status status, String narrative, @Nullable Measured measured, List<String> evidence) {
        this(status, narrative, measured, evidence, null);
    }

    /** The same report with another value. */
    public Result with(Measured other) {
        return new Result(status, narrative, other, evidence, files);
    }
}
