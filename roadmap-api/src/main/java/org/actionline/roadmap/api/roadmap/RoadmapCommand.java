package org.actionline.roadmap.api.roadmap;

import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.RegisterCommand;
import org.axonframework.messaging.commandhandling.annotation.Command;

/** What can be asked about a roadmap as a whole. */
public sealed interface RoadmapCommand extends RegisterCommand {

    @Command(namespace = NAMESPACE, name = "OpenRoadmap", version = "1")
    record OpenRoadmap(RoadmapCode roadmap, String title, String facilitator, String horizon, Template template)
            implements RoadmapCommand {

        public OpenRoadmap {
            title = InvalidValue.requireText("title", title, 300);
            facilitator = InvalidValue.requireText("facilitator", facilitator, 200);
            horizon = InvalidValue.requireText("horizon", horizon, 100);
        }
    }
}
