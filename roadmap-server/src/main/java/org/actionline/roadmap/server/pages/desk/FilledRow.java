package org.actionline.roadmap.server.pages.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.grid.GridCommand.GridRow;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.ResultFields;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A row of the grid in which somebody typed something.
 *
 * <p>The same fields always become the same rows, whatever the grid looks like by then: only so can they be sent again.
 *
 * @param key names the row in the form, "D" or "D/A5"
 * @param row what is asked for; absent where the form says what is wrong
 */
record FilledRow(String key, Form form, @Nullable GridRow row) {

    private static final List<String> FIELDS = List.of("status", "narrative", "value", "unit");

    /** The filled rows out of the fields of all rows, numbered in the order of their keys. */
    static List<FilledRow> of(Map<String, String> fields, Words words) {
        var typed = new TreeMap<String, Map<String, String>>();
        fields.forEach((name, value) -> {
            var end = name.lastIndexOf(':');
            if (end > 0 && FIELDS.contains(name.substring(end + 1))) {
                typed.computeIfAbsent(name.substring(0, end), key -> new HashMap<>())
                        .put(name.substring(end + 1), value);
            }
        });
        var rows = new ArrayList<FilledRow>();
        typed.forEach((key, values) -> {
            var form = new Form(values, words);
            if (filled(form)) {
                rows.add(new FilledRow(key, form, read(rows.size() + 1, key, form, words)));
            }
        });
        return rows;
    }

    /** Whether somebody typed something; a unit alone stands there from the period before. */
    private static boolean filled(Form form) {
        return !form.value("status").isEmpty()
                || !form.value("narrative").isBlank()
                || !form.value("value").isBlank();
    }

    private static @Nullable GridRow read(int number, String key, Form form, Words words) {
        var result = new ResultFields(words).read(form);
        var codes = key.split("/", 2);
        return result == null || !form.faultless()
                ? null
                : form.attempt(
                        "status",
                        () -> new GridRow(
                                number,
                                new OutcomeCode(codes[0]),
                                codes.length == 1 ? null : new ActivityCode(codes[1]),
                                result));
    }
}
