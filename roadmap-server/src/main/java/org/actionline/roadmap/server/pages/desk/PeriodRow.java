package org.actionline.roadmap.server.pages.desk;

import java.util.Map;
import java.util.OptionalLong;
import org.actionline.roadmap.query.period.PeriodGridView;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Words;

/**
 * A row of the grid: what is recorded, or what was typed and what became of it.
 *
 * @param key names the row in the form, "D" or "D/A5"; empty for an activity without a code, which has no address
 * @param saved the position at which it was saved just now
 */
record PeriodRow(PeriodGridView.Row row, String key, Form form, OptionalLong saved) {

    static PeriodRow of(PeriodGridView.Row row, Map<String, FilledRow> typed, Map<String, Long> saved, Words words) {
        var key = key(row);
        var filled = typed.get(key);
        var position = saved.get(key);
        return new PeriodRow(
                row,
                key,
                filled == null ? new Form(Map.of(), words) : filled.form(),
                position == null ? OptionalLong.empty() : OptionalLong.of(position));
    }

    /** Whether something can still be recorded here. */
    public boolean open() {
        return row.result() == null && !row.withdrawn() && !key.isEmpty() && saved.isEmpty();
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

    private static String key(PeriodGridView.Row row) {
        if (row.activityId() == null) {
            return row.outcome().text();
        }
        return row.activity() == null ? "" : row.outcome() + "/" + row.activity();
    }
}
