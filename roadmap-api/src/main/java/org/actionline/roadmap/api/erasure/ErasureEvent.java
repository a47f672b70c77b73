package org.actionline.roadmap.api.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What happens to events, and not to roadmaps. */
public sealed interface ErasureEvent extends RegisterEvent {

    /**
     * The payload of an earlier event was destroyed, together with its metadata. Why stands in the reason.
     *
     * @param outcome that the erased event is about, if it is about one
     * @param position of the erased event
     * @param type written name of the erased event
     * @param left what is kept in the place of payload and metadata, as {@code data} and {@code metadata}
     * @param documents SHA-256 of imported documents that were destroyed with it
     */
    @Event(namespace = NAMESPACE, name = "PayloadErased", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PayloadErased(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @Nullable OutcomeId outcome,
            long position,
            String type,
            Map<String, Object> left,
            List<String> documents)
            implements ErasureEvent {

        public PayloadErased {
            left = Collections.unmodifiableMap(new TreeMap<>(left));
            documents = List.copyOf(documents);
        }

        @EventTag(key = Tags.ERASES)
        String erases() {
            return Long.toString(position);
        }
    }
}
