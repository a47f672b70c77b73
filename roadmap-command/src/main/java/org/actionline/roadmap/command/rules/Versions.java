package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Set;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.version.VersionCommand;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionEvent;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.api.version.VersionRefusal.RoadmapMovedOn;
import org.actionline.roadmap.api.version.VersionRefusal.VersionLabelTaken;

/** Versions of a roadmap: a label is given once, and what is frozen is what was looked at. */
record Versions(Set<VersionLabel> published) {

    static final Versions NONE = new Versions(Set.of());

    static final Rules<VersionCommand> RULES = Rules.of(
            VersionCommand.class,
            Versions::needs,
            Versions::decide,
            Rule.on(PublishVersion.class)
                    .inOpenRoadmap()
                    .refuses(VersionLabelTaken.class, RoadmapMovedOn.class)
                    .makes(VersionPublished.class));

    private static Needs needs(VersionCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case PublishVersion c -> needs.everything();
        };
    }

    private static List<VersionEvent> decide(VersionCommand command, Known known) {
        known.roadmaps().requireOpen(command.roadmap());
        return switch (command) {
            case PublishVersion c -> publish(c, known);
        };
    }

    private static List<VersionEvent> publish(PublishVersion c, Known known) {
        if (known.versions().published.contains(c.label())) {
            throw new CommandRefused(new VersionLabelTaken(c.roadmap(), c.label()));
        }
        if (known.size() > c.treeSize()) {
            throw new CommandRefused(new RoadmapMovedOn(c.roadmap(), c.treeSize()));
        }
        return List.of(new VersionPublished(
                c.roadmap(),
                c.label(),
                c.session(),
                c.symbol(),
                c.representedDate(),
                c.treeSize() - 1,
                c.treeSize(),
                c.root()));
    }

    static Versions evolve(Versions versions, VersionEvent event) {
        return switch (event) {
            case VersionPublished e -> new Versions(Grown.by(versions.published, e.label()));
        };
    }
}
