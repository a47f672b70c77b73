package org.actionline.roadmap.query.history;

import java.util.List;
import org.actionline.roadmap.api.erasure.ErasureEvent.PayloadErased;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.query.difference.FieldChange;
import org.actionline.roadmap.query.difference.Passage;
import org.actionline.roadmap.query.difference.WordDifference;
import org.actionline.roadmap.query.difference.Words;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.outcome.ResultView;
import org.jspecify.annotations.Nullable;

/** Puts who, when and why to a difference. */
public final class Changes {

    /** The field of an event that states again what already held. */
    static final String RESTATED = "restated";

    /** The field of an event that says that the payload of another was destroyed. */
    static final String ERASED = "erased";

    private Changes() {}

    /**
     * A difference with its cause.
     *
     * @param last the event that made the field what it is afterwards
     * @param positions of all events that changed the field
     */
    public static ChangeView caused(FieldChange change, LoggedEvent last, List<Long> positions) {
        return new ChangeView(
                last.position(),
                last.recordedAt(),
                last.effectiveOn(),
                last.actor(),
                last.reason(),
                last.decision(),
                last.type(),
                change.outcome(),
                change.key().activity(),
                change.field(),
                change.before(),
                change.after(),
                change.before() == null ? null : Words.of(change.before()),
                change.after() == null ? null : Words.of(change.after()),
                Words.happened(change),
                slip(change),
                positions,
                last.source(),
                passages(change));
    }

    /** A move that leaves code and parent as they are: the row stands elsewhere among its siblings. */
    static ChangeView placed(OutcomeCode outcome, LoggedEvent event) {
        return unchanged(outcome, event, "place", "moved to another place among the rows");
    }

    /** An event after which everything is as before: it stays in the history, because somebody did it. */
    static ChangeView restated(OutcomeCode outcome, LoggedEvent event) {
        return unchanged(outcome, event, RESTATED, "states again what already held");
    }

    /** An event after which the words of an earlier one are gone for good, from here and from everywhere else. */
    static ChangeView erased(OutcomeCode outcome, LoggedEvent event, PayloadErased erasure) {
        return unchanged(
                outcome, event, ERASED, "erased what event %d (%s) said".formatted(erasure.position(), erasure.type()));
    }

    private static ChangeView unchanged(OutcomeCode outcome, LoggedEvent event, String field, String words) {
        return new ChangeView(
                event.position(),
                event.recordedAt(),
                event.effectiveOn(),
                event.actor(),
                event.reason(),
                event.decision(),
                event.type(),
                outcome,
                null,
                field,
                null,
                null,
                null,
                null,
                words,
                null,
                List.of(event.position()),
                event.source(),
                null);
    }

    private static @Nullable Integer slip(FieldChange change) {
        if (change.before() instanceof Timing before && change.after() instanceof Timing after) {
            int months = before.slipTo(after).orElse(0);
            return months == 0 ? null : months;
        }
        return null;
    }

    private static @Nullable List<Passage> passages(FieldChange change) {
        var before = text(change.before());
        var after = text(change.after());
        return before == null || after == null || before.equals(after) ? null : WordDifference.merged(before, after);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value instanceof ResultView result ? result.narrative() : null;
    }
}
