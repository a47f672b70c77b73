package org.actionline.roadmap.server.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.importing.Counts;
import org.jspecify.annotations.Nullable;

/**
 * An import as its owner sees it.
 *
 * @param id the same for the same document
 * @param sha256 of the document's bytes
 * @param counts what was understood
 * @param doubts passages that a person has to look at; confirmed, they wait in their roadmap
 * @param changes what confirming writes, in this order; empty when the register already says what the document says
 * @param asks what the document does not say about itself and the confirmation may answer
 * @param done changes written so far
 * @param total changes to write
 * @param position of the last event written, absent before the first
 * @param refused changes that a rule forbade when they were written, each with the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        String id,
        String sha256,
        String name,
        State state,
        Counts counts,
        List<DoubtfulPassage> doubts,
        List<PlannedChange> changes,
        List<Question> asks,
        int done,
        int total,
        @Nullable Long position,
        List<RefusedChange> refused) {

    public ImportView {
        doubts = List.copyOf(doubts);
        changes = List.copyOf(changes);
        asks = List.copyOf(asks);
        refused = List.copyOf(refused);
    }

    /** How far an import has come. */
    public enum State {
        @JsonProperty("previewed")
        PREVIEWED,
        @JsonProperty("writing")
        WRITING,
        @JsonProperty("confirmed")
        CONFIRMED
    }

    /** Text that could not be read with certainty, as it stands in the document. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DoubtfulPassage(
            int line,
            String raw,
            String what,
            RoadmapCode roadmap,
            @Nullable OutcomeCode outcome) {}

    /**
     * One change that confirming writes.
     *
     * @param command name of the command that makes it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlannedChange(
            int line,
            RoadmapCode roadmap,
            @Nullable OutcomeCode outcome,
            String command,
            String what,
            String field,
            @Nullable String before,
            String after) {}

    /**
     * Something the document does not say about itself.
     *
     * @param field of the confirmation that answers it
     * @param otherwise what holds when it is not answered
     */
    public record Question(String field, String question, String otherwise) {}

    /** A change that a rule forbade when it was written. */
    public record RefusedChange(int line, String what, String why) {}
}
