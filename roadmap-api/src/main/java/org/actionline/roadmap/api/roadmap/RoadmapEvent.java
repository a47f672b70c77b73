package org.actionline.roadmap.api.roadmap;

import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What can happen to a roadmap as a whole. A new case breaks every fold that forgets it. */
public sealed interface RoadmapEvent extends RegisterEvent {

    @Event(namespace = NAMESPACE, name = "RoadmapOpened", version = "1")
    record RoadmapOpened(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            String title,
            String facilitator,
            String horizon,
            Template template)
            implements RoadmapEvent {}

    @Event(namespace = NAMESPACE, name = "RoadmapDescribed", version = "1")
    record RoadmapDescribed(@EventTag(key = Tags.ROADMAP) RoadmapCode roadmap, Description from, Description to)
            implements RoadmapEvent {}

    @Event(namespace = NAMESPACE, name = "TemplateRevised", version = "1")
    record TemplateRevised(@EventTag(key = Tags.ROADMAP) RoadmapCode roadmap, Template from, Template to)
            implements RoadmapEvent {}

    /** From now on it takes no changes but reopening. */
    @Event(namespace = NAMESPACE, name = "RoadmapRetired", version = "1")
    record RoadmapRetired(@EventTag(key = Tags.ROADMAP) RoadmapCode roadmap) implements RoadmapEvent {}

    @Event(namespace = NAMESPACE, name = "RoadmapReopened", version = "1")
    record RoadmapReopened(@EventTag(key = Tags.ROADMAP) RoadmapCode roadmap) implements RoadmapEvent {}
}
