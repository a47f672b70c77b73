package org.actionline.roadmap.api.roadmap;

import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
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

    /** Another title, facilitator or horizon; all three are given. */
    @Command(namespace = NAMESPACE, name = "DescribeRoadmap", version = "1")
    record DescribeRoadmap(RoadmapCode roadmap, Description description, Reason reason) implements RoadmapCommand {}

    /** Another printed form; all of it is given. */
    @Command(namespace = NAMESPACE, name = "ReviseTemplate", version = "1")
    record ReviseTemplate(RoadmapCode roadmap, Template template, Reason reason) implements RoadmapCommand {}

    /** The roadmap stays readable and takes no changes any more. */
    @Command(namespace = NAMESPACE, name = "RetireRoadmap", version = "1")
    record RetireRoadmap(RoadmapCode roadmap, Reason reason) implements RoadmapCommand {}

    /** A retired roadmap takes changes again. */
    @Command(namespace = NAMESPACE, name = "ReopenRoadmap", version = "1")
    record ReopenRoadmap(RoadmapCode roadmap, Reason reason) implements RoadmapCommand {}
}
