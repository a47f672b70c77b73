package org.actionline.roadmap.query.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with one line per fact.
 *
 * @param report its name, as in the address
 * @param columns in printed order
 * @param rows a value for every column: text, a whole number, a decimal, a truth value, a day, or null where there is nothing
 */
public record Report(String report, List<String> columns, List<Map<String, @Nullable Object>> rows) {

    public Report {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Report of(ReportKind kind, List<String> columns, Stream<List<@Nullable Object>> rows) {
        return new Report(
                kind.text(), columns, rows.map(row -> row(columns, row)).toList());
    }

    private static Map<String, @Nullable Object> row(List<String> columns, List<@Nullable Object> values) {
        if (columns.size() != values.size()) {
            throw new IllegalArgumentException(values + " are no values of " + columns);
        }
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), values.get(i));
        }
        return Collections.unmodifiableMap(row);
    }
}
