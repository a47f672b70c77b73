package org.actionline.roadmap.server.pages;

import java.time.ZoneOffset;
import java.util.Objects;
import org.actionline.roadmap.query.difference.WordDifference;
import org.actionline.roadmap.query.history.ChangeView;
import org.jspecify.annotations.Nullable;

/**
 * One change in the words of the page, with what differs marked.
 *
 * @param field which field is different
 * @param happened what the change did to it
 * @param before absent where there was nothing
 * @param after absent where there is nothing any more
 * @param difference absent where there was nothing before or is nothing after
 */
public record ChangeRow(
        ChangeView change,
        String field,
        String happened,
        @Nullable String before,
        @Nullable String after,
        @Nullable WordDifference difference) {

    public static ChangeRow of(ChangeView change, Words words) {
        var in = new ChangeWords(words);
        var before = in.value(change.before(), change.beforeWords());
        var after = in.value(change.after(), change.afterWords());
        return new ChangeRow(
                change,
                in.field(change),
                in.happened(change),
                before,
                after,
                before == null || after == null ? null : WordDifference.between(before, after));
    }

    /** What is new needs no reason; what stood there before does. */
    public boolean lacksReason() {
        return change.lacksReason();
    }

    /** Whether the day it is true in the world is another than the day it was recorded. */
    public boolean effectiveOnAnotherDay() {
        return !Objects.equals(
                change.effectiveOn(), change.recordedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** What kind of thing happened, as a mark in the story shows it. */
    public String kind() {
        return switch (change.type()) {
            case "TimingRevised" -> "moved";
            case "ResultRecorded",
                    "ResultCorrected",
                    "ResultResubmitted",
                    "ResultWithdrawn",
                    "ResultApproved",
                    "ResultReturned" -> "reported";
            default -> "other";
        };
    }
}
