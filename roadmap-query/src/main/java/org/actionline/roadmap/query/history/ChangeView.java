package org.actionline.roadmap.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.SourceLine;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.query.difference.Passage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * One field that is different, and the event that made it so.
 *
 * @param position of that event; of the last one, where several changed the field between two compared points
 * @param effectiveOn the day the change is true in the world
 * @param type name of the event: "TimingRevised"
 * @param outcome code of the outcome concerned, absent for the roadmap as a whole
 * @param activity the activity concerned, where {@code field} belongs to one
 * @param field what is different: "timing", "activity A5 text", "reference goal 1", "result 2011"
 * @param before a value of the language, as in the roadmap's own answer; absent where there was none
 * @param after likewise; absent where there is none any more
 * @param beforeWords {@code before} in a few words for people
 * @param afterWords {@code after} in a few words for people
 * @param words what happened: "moved from 2010 to 2012, 2 years later"
 * @param slipMonths of a timing whose end moved; negative when it moved to an earlier month
 * @param positions of all events that changed the field, in order; in a history just {@code position}
 * @param source line of the imported document
 * @param passages word by word, what of a text was kept, removed and added; absent unless one text became another
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
        long position,
        Instant recordedAt,
        LocalDate effectiveOn,
        ActorId actor,
        @Nullable String reason,
        @Nullable String decision,
        String type,
        @Nullable OutcomeCode outcome,
        @Nullable ActivityId activity,
        String field,
        @JsonSerialize(using = ValueJson.class) @Nullable Object before,
        @JsonSerialize(using = ValueJson.class) @Nullable Object after,
        @Nullable String beforeWords,
        @Nullable String afterWords,
        String words,
        @Nullable Integer slipMonths,
        List<Long> positions,
        @Nullable SourceLine source,
        @Nullable List<Passage> passages) {

    public ChangeView {
        positions = List.copyOf(positions);
        passages = passages == null ? null : List.copyOf(passages);
    }

    /** Whether something agreed was changed and nobody said why. */
    public boolean lacksReason() {
        return reason == null && asksForReason();
    }

    /** What is new needs no reason; nor does a review, or the closing of a period. */
    public boolean asksForReason() {
        return before != null && !type.equals("ResultApproved") && !type.equals("PeriodClosed");
    }
}
