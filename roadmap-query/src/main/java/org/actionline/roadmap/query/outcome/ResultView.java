package org.actionline.roadmap.query.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.EvidenceFile;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is reported for one outcome or activity and one period, as last corrected. A withdrawn result is none.
 *
 * @param late whether it was recorded after its period was due or had been closed; corrections do not change that
 * @param author who recorded it
 * @param writers the author and everybody who changed it since; none of them approves it
 * @param actor who recorded or last changed it
 * @param position of the event that recorded or last changed it
 * @param review absent while the present words wait for a reviewer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultView(
        PeriodLabel period,
        ResultState state,
        Status status,
        String narrative,
        @Nullable Measured measured,
        List<String> evidence,
        List<EvidenceFile> files,
        boolean late,
        ActorId author,
        List<ActorId> writers,
        ActorId actor,
        Instant recordedAt,
        long position,
        @Nullable ReviewView review) {

    public ResultView {
        evidence = List.copyOf(evidence);
        files = List.copyOf(files);
        writers = List.copyOf(writers);
    }

    static ResultView recorded(PeriodLabel period, Result result, boolean late, LoggedEvent logged) {
        return written(period, result, late, logged.actor(), List.of(logged.actor()), logged);
    }

    /** Other words, which wait for a reviewer. */
    ResultView changed(Result to, LoggedEvent logged) {
        var all = Stream.concat(writers.stream(), Stream.of(logged.actor()))
                .distinct()
                .toList();
        return written(period, to, late, author, all, logged);
    }

    /** After what a reviewer said of words that were written at a position; of earlier words it says nothing of these. */
    ResultView reviewed(ResultState to, long written, LoggedEvent logged) {
        return written != position
                ? this
                : new ResultView(
                        period,
                        to,
                        status,
                        narrative,
                        measured,
                        evidence,
                        files,
                        late,
                        author,
                        writers,
                        actor,
                        recordedAt,
                        position,
                        new ReviewView(logged.actor(), logged.recordedAt(), logged.reason(), logged.position()));
    }

    private static ResultView written(
            PeriodLabel period,
            Result result,
            boolean late,
            ActorId author,
            List<ActorId> writers,
            LoggedEvent logged) {
        return new ResultView(
                period,
                ResultState.SUBMITTED,
                result.status(),
                result.narrative(),
                result.measured(),
                result.evidence(),
                result.files(),
                late,
                author,
                writers,
                logged.actor(),
                logged.recordedAt(),
                logged.position(),
                null);
    }
}
