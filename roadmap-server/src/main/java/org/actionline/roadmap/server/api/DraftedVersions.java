package org.actionline.roadmap.server.api;

import java.time.Duration;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.api.version.VersionRefusal.UnknownVersion;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.register.Register;
import org.springframework.stereotype.Component;

/**
 * What a draft says at the moment, so that a second person confirms words and not just a label. The rules hold what is then
 * published against the draft once more.
 */
@Component
class DraftedVersions {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RoadmapQueries queries;
    private final Views views;
    private final Register register;

    DraftedVersions(RoadmapQueries queries, Views views, Register register) {
        this.queries = queries;
        this.views = views;
        this.register = register;
    }

    /** @throws CommandRefused if nothing is drafted under the label */
    Imprint imprint(RoadmapCode roadmap, VersionLabel label) {
        views.awaitPosition(register.head() - 1, PATIENCE);
        return queries.roadmap(roadmap).drafts().stream()
                .filter(draft -> draft.label().equals(label))
                .map(DraftedVersions::imprint)
                .findFirst()
                .orElseThrow(() -> new CommandRefused(new UnknownVersion(roadmap, label)));
    }

    private static Imprint imprint(VersionDraftView draft) {
        return new Imprint(draft.session(), draft.symbol(), draft.representedDate());
    }
}
