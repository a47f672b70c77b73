package org.actionline.roadmap.query.asof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.query.point.PointView;
import org.jspecify.annotations.Nullable;

/**
 * Where on the two axes an answer stands, and why it is not what the other axis alone would answer.
 *
 * @param point of the recorded axis: what was recorded up to there is known
 * @param effectiveOn day of the effective axis: what is true on that day counts
 * @param words the same and the numbers below, in sentences
 * @param leftOut known at the point, but true only after the day
 * @param learntAfterThePoint true on the day, but recorded only after the point: left out, nobody knew it then
 * @param learntAfterTheDay counted here, although it was recorded only after the day
 */
public record AsOfView(
        PointView point,
        LocalDate effectiveOn,
        String words,
        Group leftOut,
        Group learntAfterThePoint,
        Group learntAfterTheDay) {

    /**
     * Changes with the same fate.
     *
     * @param number of all of them
     * @param first the first hundred, in the order of positions
     */
    public record Group(int number, List<Mention> first) {

        private static final int MOST = 100;

        public Group {
            first = List.copyOf(first);
        }

        static Group of(List<Dated> events) {
            return new Group(
                    events.size(), events.stream().limit(MOST).map(Mention::of).toList());
        }
    }

    /**
     * A change by its event.
     *
     * @param effectiveOn as stated with the change
     * @param countsFrom the first day on which it counts: later than {@code effectiveOn} if what it builds on came to be later
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mention(
            long position,
            String type,
            @Nullable OutcomeCode outcome,
            Instant recordedAt,
            LocalDate effectiveOn,
            LocalDate countsFrom,
            ActorId actor,
            @Nullable String reason,
            @Nullable String decision) {

        static Mention of(Dated dated) {
            var event = dated.event();
            return new Mention(
                    event.position(),
                    event.type(),
                    dated.outcome(),
                    event.recordedAt(),
                    event.effectiveOn(),
                    dated.from(),
                    event.actor(),
                    event.reason(),
                    event.decision());
        }
    }
}
