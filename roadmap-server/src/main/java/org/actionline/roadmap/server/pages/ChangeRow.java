package org.actionline.roadmap.server.pages;

import java.time.ZoneOffset;
import java.util.Objects;
import org.actionline.roadmap.query.history.ChangeView;
import org.jspecify.annotations.Nullable;

/**
 * One change with what differs marked.
 *
 * @param difference absent where there was nothing before or is nothing after
 */
record ChangeRow(ChangeView change, @Nullable WordDifference difference) {

    static ChangeRow of(ChangeView change) {
        var before = change.beforeWords();
        var after = change.afterWords();
        return new ChangeRow(change, before == null || after == null ? null : WordDifference.between(before, after));
    }

    /** What is new needs no reason; what stood there before does. */
    public boolean lacksReason() {
        return change.reason() == null && change.before() != null;
    }

    /** Whether the day it is true in the world is another than the day it was recorded. */
    public boolean effectiveOnAnotherDay() {
        return !Objects.equals(
                change.effectiveOn(), change.recordedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }
}
