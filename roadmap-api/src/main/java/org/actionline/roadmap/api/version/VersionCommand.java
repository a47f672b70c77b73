package org.actionline.roadmap.api.version;

import java.time.LocalDate;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;

/** What can be asked about the versions of a roadmap. */
public sealed interface VersionCommand extends RegisterCommand {

    /**
     * Freezes the roadmap as it is at the given size of the log.
     *
     * @param treeSize number of log entries that count; refused when the roadmap has changed since
     * @param root of the Merkle tree over those entries, hex
     */
    @Command(namespace = NAMESPACE, name = "PublishVersion", version = "1")
    record PublishVersion(
            RoadmapCode roadmap,
            VersionLabel label,
            String session,
            String symbol,
            LocalDate representedDate,
            long treeSize,
            String root)
            implements VersionCommand {

        public PublishVersion {
            session = InvalidValue.requireText("session", session, 200);
            symbol = InvalidValue.requireText("symbol", symbol, 200);
            representedDate = InvalidValue.requireDay("representedDate", representedDate);
        }
    }
}
