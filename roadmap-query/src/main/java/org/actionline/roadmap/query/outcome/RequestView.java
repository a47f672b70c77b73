package org.actionline.roadmap.query.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.activity.Fulfilment;
import org.actionline.roadmap.api.activity.Request;
import org.jspecify.annotations.Nullable;

/**
 * The request of an administration for an activity.
 *
 * @param number counts the requests of the activity from 1
 * @param fulfilment absent while the administration waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestView(
        int number, Request request, @Nullable Fulfilment fulfilment) {}
