package org.actionline.roadmap.query.roadmap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;

/**
 * A passage of an imported document that could not be read with certainty.
 *
 * @param about the outcome it belongs to, where that is known, under its present code
 * @param line in the document, counted from 1
 * @param settledBy absent while it is open
 * @param how it was settled, in the words of whoever settled it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DoubtView(
        DoubtId id,
        @Nullable OutcomeCode about,
        int line,
        String raw,
        String what,
        boolean settled,
        @Nullable ActorId settledBy,
        @Nullable String how) {

    DoubtView about(OutcomeCode code) {
        return new DoubtView(id, code, line, raw, what, settled, settledBy, how);
    }
}
