package org.actionline.roadmap.server.pages.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.query.period.PeriodGridView;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A row of the grid: what is recorded, or what was typed and what became of it.
 *
 * @param key names the row in the form, "D" or "D/A5"; empty for an activity without a code, which has no address
 * @param saved the position at which it was saved just now
 */
record PeriodRow(PeriodGridView.Row row, String key, Form form, OptionalLong saved) {

    private static final String SEPARATOR = ":";

    static PeriodRow blank(PeriodGridView.Row row, Words words) {
        return new PeriodRow(
                row, key(row), new Form(Map.of("command", UUID.randomUUID().toString()), words), OptionalLong.empty());
    }

    /** What was typed into the row, out of the fields of all rows. */
    static PeriodRow typed(PeriodGridView.Row row, Map<String, String> fields, Words words) {
        var own = new HashMap<String, String>();
        var prefix = key(row) + SEPARATOR;
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), value);
            }
        });
        own.putIfAbsent("command", UUID.randomUUID().toString());
        return new PeriodRow(row, key(row), new Form(own, words), OptionalLong.empty());
    }

    PeriodRow savedAt(OptionalLong position) {
        return new PeriodRow(row, key, form, position);
    }

    /** Whether something can still be recorded here. */
    public boolean open() {
        return row.result() == null && !row.withdrawn() && !key.isEmpty() && saved.isEmpty();
    }

    /** Whether somebody typed something. */
    public boolean filled() {
        return !form.value("status").isEmpty()
                || !form.value("narrative").isBlank()
                || !form.value("value").isBlank();
    }

    public boolean justSaved() {
        return saved.isPresent();
    }

    public long position() {
        return saved.orElse(-1);
    }

    public String name() {
        return row.activity() == null ? row.outcome().text() : row.outcome() + " " + row.activity();
    }

    @Nullable
    ActivityCode activity() {
        return row.activity();
    }

    private static String key(PeriodGridView.Row row) {
        if (row.activityId() == null) {
            return row.outcome().text();
        }
        return row.activity() == null ? "" : row.outcome() + "/" + row.activity();
    }
}
