package org.actionline.roadmap.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.actionline.roadmap.api.grid.GridRefusal.RefusedRow;
import org.actionline.roadmap.server.register.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * What became of a grid, row by row.
 *
 * @param rows in the order of the request
 */
record GridAnswer(long position, List<Answer.Appended> events, List<Row> rows) {

    /** What became of a row. */
    enum State {
        @JsonProperty("recorded")
        RECORDED,
        /** Nothing was to be written; this row would have been. */
        @JsonProperty("acceptable")
        ACCEPTABLE,
        @JsonProperty("refused")
        REFUSED
    }

    /**
     * One row and what became of it.
     *
     * @param number of the row in the request, from 1
     * @param outcome as the request spells it
     * @param position of the event that was recorded
     * @param problem why it was refused, and the way out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            int number,
            @Nullable String outcome,
            @Nullable String activity,
            State state,
            @Nullable Long position,
            @Nullable ProblemDetail problem) {

        static Row refused(RefusedRow row) {
            var problem = RefusalProblems.of(row.why());
            if (row.since() != null) {
                problem.setProperty("since", row.since());
            }
            var activity = row.activity();
            return new Row(
                    row.number(),
                    row.outcome().text(),
                    activity == null ? null : activity.text(),
                    State.REFUSED,
                    null,
                    problem);
        }
    }
}
