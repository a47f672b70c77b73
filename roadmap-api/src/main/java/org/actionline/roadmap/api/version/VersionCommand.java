package org.actionline.roadmap.api.version;

import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;

/** What can be asked about the versions of a roadmap. */
public sealed interface VersionCommand extends RegisterCommand {

    VersionLabel label();

    /** Says what is going to be published. The label is taken from then on; the roadmap goes on changing. */
    @Command(namespace = NAMESPACE, name = "DraftVersion", version = "1")
    record DraftVersion(RoadmapCode roadmap, VersionLabel label, Imprint imprint) implements VersionCommand {}

    @Command(namespace = NAMESPACE, name = "ReviseVersionDraft", version = "1")
    record ReviseVersionDraft(RoadmapCode roadmap, VersionLabel label, Imprint imprint) implements VersionCommand {}

    /** Gives the label back. */
    @Command(namespace = NAMESPACE, name = "DiscardVersionDraft", version = "1")
    record DiscardVersionDraft(RoadmapCode roadmap, VersionLabel label, Reason reason) implements VersionCommand {}

    /**
     * Freezes the roadmap as it is at the given size of the log. A label that is drafted is published as drafted or not at all.
     *
     * @param imprint absent means as drafted
     * @param treeSize number of log entries that count; refused when the roadmap has changed since
     * @param root of the Merkle tree over those entries, hex
     */
    @Command(namespace = NAMESPACE, name = "PublishVersion", version = "1")
    record PublishVersion(
            RoadmapCode roadmap,
            VersionLabel label,
            @Nullable Imprint imprint,
            long treeSize,
            String root) implements VersionCommand {}

    /** Says which later version takes the place of a published one, which stays readable as it is. */
    @Command(namespace = NAMESPACE, name = "SupersedeVersion", version = "1")
    record SupersedeVersion(RoadmapCode roadmap, VersionLabel label, VersionLabel by, Reason reason)
            implements VersionCommand {}
}
