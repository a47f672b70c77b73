package org.actionline.roadmap.server.security;

import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Which versions of a roadmap are published. */
public interface PublishedVersions {

    /** Labels, the latest last; empty for an unknown roadmap. */
    List<String> labels(RoadmapCode roadmap);
}
