package org.actionline.roadmap.query.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.actionline.roadmap.api.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer said of a result in its present words.
 *
 * @param reason why it was returned; absent for an approval
 * @param position of the event that approved or returned it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        ActorId reviewer, Instant at, @Nullable String reason, long position) {}
