package org.actionline.roadmap.api;

import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeEvent;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapEvent;

/**
 * Everything that can happen in the register.
 *
 * <p>Who, why, when it took effect and which line of which document it came from stand in the event's metadata, under the keys
 * of {@link Provenance}. Java seals across packages only inside a named module, so this type is open and its two sealed families
 * are listed once, here; a test proves that nothing else implements it.
 */
public interface RegisterEvent {

    /** Namespace of every stored event name. */
    String NAMESPACE = "roadmap";

    /** The sealed families; every case of each is an event type. */
    List<Class<? extends RegisterEvent>> FAMILIES = List.of(RoadmapEvent.class, OutcomeEvent.class);

    RoadmapCode roadmap();
}
