package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import org.actionline.roadmap.api.grid.GridRefusal;
import org.actionline.roadmap.api.grid.GridRefusal.RowsRefused;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link GridRefusal}, and the way out. */
final class GridProblems {

    private GridProblems() {}

    static ProblemDetail of(GridRefusal refusal) {
        return switch (refusal) {
            case RowsRefused r ->
                rowsRefused(r.rows().stream().map(GridAnswer.Row::refused).toList());
        };
    }

    /** Nothing was written; each of these rows says why. */
    static ProblemDetail rowsRefused(List<GridAnswer.Row> rows) {
        var problem = Problem.field(
                UNPROCESSABLE_CONTENT,
                "rows-refused",
                "rows",
                "%s refused, and nothing was written; \"rows\" says why. Mend them, or send \"write\": \"valid\" to record the others."
                        .formatted(rows.size() == 1 ? "1 row is" : rows.size() + " rows are"));
        problem.setProperty("rows", rows);
        return problem;
    }
}
