package org.actionline.roadmap.api.roadmap;

import org.actionline.roadmap.api.Refusal;

/** Why a command about a roadmap as a whole was refused. */
public sealed interface RoadmapRefusal extends Refusal {

    record UnknownRoadmap(RoadmapCode roadmap) implements RoadmapRefusal {}

    record RoadmapAlreadyOpen(RoadmapCode roadmap) implements RoadmapRefusal {}
}
