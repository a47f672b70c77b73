package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.grid.GridCommand.GridRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads the rows of a grid one by one; one that is no row is told as such, by its number and what it says of itself. */
@Component
class GridRows {

    private final JsonMapper json;

    GridRows(JsonMapper json) {
        this.json = json;
    }

    /**
     * The rows of a request.
     *
     * @param read those that are rows
     * @param refused those that are none, or repeat another one
     */
    record Read(List<GridRow> read, List<GridAnswer.Row> refused) {}

    Read of(List<GridBody.@Nullable Row> rows) {
        var read = new ArrayList<GridRow>();
        var refused = new ArrayList<GridAnswer.Row>();
        var first = new HashMap<List<?>, Integer>();
        for (var number = 1; number <= rows.size(); number++) {
            var sent = rows.get(number - 1);
            var node = sent == null ? MissingNode.getInstance() : sent.json();
            try {
                var row = fields(node).numbered(number);
                var earlier = first.putIfAbsent(subject(row), number);
                if (earlier == null) {
                    read.add(row);
                } else {
                    refused.add(refused(number, node, repeated(earlier)));
                }
            } catch (MissingField | InvalidValue | JacksonException e) {
                refused.add(refused(number, node, problem(e)));
            }
        }
        return new Read(read, refused);
    }

    private GridBody.Fields fields(JsonNode node) {
        if (!node.isObject()) {
            throw new InvalidValue("rows", node.toString(), "objects with outcome, status and narrative");
        }
        return json.treeToValue(node, GridBody.Fields.class);
    }

    private static List<?> subject(GridRow row) {
        return List.of(row.outcome(), Optional.ofNullable(row.activity()));
    }

    private static ProblemDetail repeated(int earlier) {
        return Problem.field(
                UNPROCESSABLE_CONTENT,
                "row-repeated",
                "outcome",
                "Row %d is about the same outcome or activity. Send one row for each.".formatted(earlier));
    }

    private static ProblemDetail problem(RuntimeException e) {
        return switch (e) {
            case MissingField missing -> Problems.missing(missing);
            case InvalidValue invalid -> Problems.invalid(invalid);
            default -> Problems.unreadable(e);
        };
    }

    private static GridAnswer.Row refused(int number, JsonNode node, ProblemDetail problem) {
        return new GridAnswer.Row(
                number, text(node, "outcome"), text(node, "activity"), GridAnswer.State.REFUSED, null, problem);
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
