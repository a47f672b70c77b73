package org.actionline.roadmap.api.roadmap;

import java.time.LocalDate;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;

/** What can be asked of a roadmap as a whole. */
public sealed interface RoadmapCommand extends RegisterCommand {

    /** Namespace of every command name. */
    String NAMESPACE = "roadmap";

    @Command(namespace = NAMESPACE, name = "OpenRoadmap", version = "1")
    record OpenRoadmap(RoadmapCode roadmap, String title, String facilitator, String horizon, Template template)
            implements RoadmapCommand {

        public OpenRoadmap {
            title = InvalidValue.requireText("title", title, 300);
            facilitator = InvalidValue.requireText("facilitator", facilitator, 200);
            horizon = InvalidValue.requireText("horizon", horizon, 100);
        }
    }

    @Command(namespace = NAMESPACE, name = "OpenPeriod", version = "1")
    record OpenPeriod(RoadmapCode roadmap, PeriodLabel period, LocalDate from, LocalDate to) implements RoadmapCommand {

        public OpenPeriod {
            from = InvalidValue.requireDay("from", from);
            to = InvalidValue.requireDay("to", to);
            if (to.isBefore(from)) {
                throw new InvalidValue("to", to.toString(), "a day on or after the period's start, " + from);
            }
        }
    }

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
            implements RoadmapCommand {

        public PublishVersion {
            session = InvalidValue.requireText("session", session, 200);
            symbol = InvalidValue.requireText("symbol", symbol, 200);
            representedDate = InvalidValue.requireDay("representedDate", representedDate);
        }
    }

    @Command(namespace = NAMESPACE, name = "RaiseDoubt", version = "1")
    record RaiseDoubt(
            RoadmapCode roadmap, DoubtId doubt, @Nullable OutcomeCode about, int line, String raw, String what)
            implements RoadmapCommand {}

    @Command(namespace = NAMESPACE, name = "SettleDoubt", version = "1")
    record SettleDoubt(RoadmapCode roadmap, DoubtId doubt, Reason reason) implements RoadmapCommand {}
}
