package org.actionline.roadmap.api.version;

import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command about the versions of a roadmap was refused. */
public sealed interface VersionRefusal extends Refusal {

    /** By a published version, or by the draft of one. */
    record VersionLabelTaken(RoadmapCode roadmap, VersionLabel label) implements VersionRefusal {}

    /** The roadmap changed between reading the tree head and publishing. */
    record RoadmapMovedOn(RoadmapCode roadmap, long treeSize) implements VersionRefusal {}

    /** The label is drafted with another imprint than was to be published. */
    record VersionDraftedOtherwise(RoadmapCode roadmap, VersionLabel label, Imprint drafted)
            implements VersionRefusal {}

    /** Nothing is drafted or published under the label. */
    record UnknownVersion(RoadmapCode roadmap, VersionLabel label) implements VersionRefusal {}

    record VersionDraftUnchanged(RoadmapCode roadmap, VersionLabel label) implements VersionRefusal {}

    /** A published version never changes. */
    record VersionIsPublished(RoadmapCode roadmap, VersionLabel label) implements VersionRefusal {}

    /** A draft has no place that another version could take. */
    record VersionNotPublished(RoadmapCode roadmap, VersionLabel label) implements VersionRefusal {}

    record VersionAlreadySuperseded(RoadmapCode roadmap, VersionLabel label, VersionLabel by)
            implements VersionRefusal {}

    /** What is to take the place is not published. */
    record SuccessorNotPublished(RoadmapCode roadmap, VersionLabel by) implements VersionRefusal {}

    /** What is to take the place was published no later; a version does not supersede itself either. */
    record SuccessorNotLater(RoadmapCode roadmap, VersionLabel label, VersionLabel by) implements VersionRefusal {}

    /** What is to take the place was itself superseded. */
    record SuccessorIsSuperseded(RoadmapCode roadmap, VersionLabel by, VersionLabel now) implements VersionRefusal {}
}
