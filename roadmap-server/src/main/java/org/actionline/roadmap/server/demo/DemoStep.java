package org.actionline.roadmap.server.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.demo.DemoChange.Publish;

/**
 * One command of the demonstration.
 *
 * <p>Its id follows from its name alone, so that a repeated step is recognized as the same command.
 */
sealed interface DemoStep {

    /** Part of every id; another edition of the files must never resume what this one began. */
    String EDITION = "Roadmap Register demonstration, edition 2: ";

    /** Unique among the steps of the demonstration. */
    String name();

    LocalDate effectiveOn();

    ActorId actor();

    default Envelope envelope() {
        return new Envelope(new CommandId(id(name())), EDITION + name(), actor(), effectiveOn(), null, null);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes((EDITION + name).getBytes(StandardCharsets.UTF_8));
    }

    /** A command that somebody gives. */
    record Send(String name, LocalDate effectiveOn, RegisterCommand command, ActorId actor) implements DemoStep {}

    /** A version, published by a reviewer; the size and root of the log are those of the moment. */
    record PublishVersion(String name, RoadmapCode roadmap, Publish version) implements DemoStep {

        private static final ActorId REVIEWER = new ActorId("reviewer");

        @Override
        public LocalDate effectiveOn() {
            return version.on();
        }

        @Override
        public ActorId actor() {
            return REVIEWER;
        }
    }
}
