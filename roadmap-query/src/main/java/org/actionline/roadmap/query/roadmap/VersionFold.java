package org.actionline.roadmap.query.roadmap;

import java.util.stream.Stream;
import org.actionline.roadmap.api.version.VersionEvent;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.version.VersionView;

/** The versions of a roadmap, in the order in which they were published. */
final class VersionFold {

    private VersionFold() {}

    static void fold(RoadmapDraft draft, VersionEvent event, LoggedEvent logged) {
        draft.versions = switch (event) {
            case VersionPublished e ->
                Stream.concat(draft.versions.stream(), Stream.of(version(e, logged)))
                        .toList();
        };
    }

    private static VersionView version(VersionPublished event, LoggedEvent logged) {
        return new VersionView(
                event.label(),
                event.session(),
                event.symbol(),
                event.representedDate(),
                VersionView.Status.PUBLISHED,
                event.position(),
                event.treeSize(),
                event.root(),
                logged.actor(),
                logged.recordedAt());
    }
}
