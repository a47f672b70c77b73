package org.actionline.roadmap.query.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is reported for one outcome or activity and one period, as last corrected.
 *
 * @param actor who recorded or last corrected it
 * @param position of the event that recorded or last corrected it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultView(
        PeriodLabel period,
        Status status,
        String narrative,
        @Nullable Measured measured,
        List<String> evidence,
        ActorId actor,
        Instant recordedAt,
        long position) {

    public ResultView {
        evidence = List.copyOf(evidence);
    }
}
