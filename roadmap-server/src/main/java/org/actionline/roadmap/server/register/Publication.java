package org.actionline.roadmap.server.register;

import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.api.version.VersionRefusal.RoadmapMovedOn;
import org.actionline.roadmap.eventlog.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes versions: freezes a roadmap at the present size of the log, under the Merkle root of that size. */
@Component
public class Publication {

    private static final int TRIES = 10;

    private final Register register;
    private final EventLog log;
    private final ApplicationEventPublisher features;

    Publication(Register register, EventLog log, ApplicationEventPublisher features) {
        this.register = register;
        this.log = log;
        this.features = features;
    }

    /** Tells other features of the server that a version now stands in the log. */
    public record VersionPublished() {}

    /**
     * Publishes; when the roadmap changes between reading the tree head and publishing, reads it again.
     *
     * @param imprint absent means as drafted
     * @throws CommandRefused if the label is taken or drafted otherwise, or the roadmap kept changing
     */
    public Answer publish(RoadmapCode roadmap, VersionLabel label, @Nullable Imprint imprint, Envelope envelope) {
        for (var tries = 1; ; tries++) {
            var size = log.head();
            var root = log.root(size).toString();
            try {
                var answer = register.send(new PublishVersion(roadmap, label, imprint, size, root), envelope);
                features.publishEvent(new VersionPublished());
                return answer;
            } catch (CommandRefused refused) {
                if (tries == TRIES || !(refused.refusal() instanceof RoadmapMovedOn)) {
                    throw refused;
                }
            }
        }
    }
}
