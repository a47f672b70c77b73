package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Set;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapEvent;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapAlreadyOpen;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;

/** Roadmaps as a whole: a roadmap is opened once, and everything else happens in an open one. */
record Roadmaps(Set<RoadmapCode> open) {

    static final Roadmaps NONE = new Roadmaps(Set.of());

    static final Rules<RoadmapCommand> RULES = Rules.of(
            RoadmapCommand.class,
            Roadmaps::needs,
            Roadmaps::decide,
            Rule.on(OpenRoadmap.class).refuses(RoadmapAlreadyOpen.class).makes(RoadmapOpened.class));

    /** @throws CommandRefused unless the roadmap is open */
    void requireOpen(RoadmapCode roadmap) {
        if (!open.contains(roadmap)) {
            throw new CommandRefused(new UnknownRoadmap(roadmap));
        }
    }

    private static Needs needs(RoadmapCommand command) {
        return switch (command) {
            case OpenRoadmap c -> Needs.of(c.roadmap());
        };
    }

    private static List<RoadmapEvent> decide(RoadmapCommand command, Known known) {
        return switch (command) {
            case OpenRoadmap c -> open(c, known.roadmaps());
        };
    }

    private static List<RoadmapEvent> open(OpenRoadmap c, Roadmaps roadmaps) {
        if (roadmaps.open.contains(c.roadmap())) {
            throw new CommandRefused(new RoadmapAlreadyOpen(c.roadmap()));
        }
        return List.of(new RoadmapOpened(c.roadmap(), c.title(), c.facilitator(), c.horizon(), c.template()));
    }

    static Roadmaps evolve(Roadmaps roadmaps, RoadmapEvent event) {
        return switch (event) {
            case RoadmapOpened e -> new Roadmaps(Grown.by(roadmaps.open, e.roadmap()));
        };
    }
}
