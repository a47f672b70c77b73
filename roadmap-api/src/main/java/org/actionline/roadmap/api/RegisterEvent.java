package org.actionline.roadmap.api;

import java.util.List;
import org.actionline.roadmap.api.activity.ActivityEvent;
import org.actionline.roadmap.api.doubt.DoubtEvent;
import org.actionline.roadmap.api.erasure.ErasureEvent;
import org.actionline.roadmap.api.expected.ExpectedResultEvent;
import org.actionline.roadmap.api.link.LinkEvent;
import org.actionline.roadmap.api.outcome.OutcomeEvent;
import org.actionline.roadmap.api.partner.PartnerEvent;
import org.actionline.roadmap.api.period.PeriodEvent;
import org.actionline.roadmap.api.reference.ReferenceEvent;
import org.actionline.roadmap.api.resource.ResourceEvent;
import org.actionline.roadmap.api.result.ResultEvent;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapEvent;
import org.actionline.roadmap.api.timing.TimingEvent;
import org.actionline.roadmap.api.version.VersionEvent;

/**
 * Everything that can happen in the register.
 *
 * <p>Who, why, when it took effect and which line of which document it came from stand in the event's metadata, under the keys
 * of {@link Provenance}. Java seals across packages only inside a named module, so this type is open and its sealed families
 * are listed once, here; a test proves that nothing else implements it.
 */
public interface RegisterEvent {

    /** Namespace of every stored event name. */
    String NAMESPACE = "roadmap";

    /** The sealed families, one for each concept; every case of each is an event type. */
    List<Class<? extends RegisterEvent>> FAMILIES = List.of(
            RoadmapEvent.class,
            OutcomeEvent.class,
            TimingEvent.class,
            ReferenceEvent.class,
            ExpectedResultEvent.class,
            ActivityEvent.class,
            ResourceEvent.class,
            PartnerEvent.class,
            LinkEvent.class,
            PeriodEvent.class,
            ResultEvent.class,
            VersionEvent.class,
            DoubtEvent.class,
            ErasureEvent.class);

    RoadmapCode roadmap();
}
