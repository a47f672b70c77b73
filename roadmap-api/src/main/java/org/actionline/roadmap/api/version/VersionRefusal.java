package org.actionline.roadmap.api.version;

import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command about the versions of a roadmap was refused. */
public sealed interface VersionRefusal extends Refusal {

    record VersionLabelTaken(RoadmapCode roadmap, VersionLabel label) implements VersionRefusal {}

    /** The roadmap changed between reading the tree head and publishing. */
    record RoadmapMovedOn(RoadmapCode roadmap, long treeSize) implements VersionRefusal {}
}
