package org.actionline.roadmap.query.asof;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/** A roadmap on both axes: its own fields, and beside them where it was looked at. */
public record RoadmapAsOf(@JsonUnwrapped RoadmapView roadmap, AsOfView asOf) {}
