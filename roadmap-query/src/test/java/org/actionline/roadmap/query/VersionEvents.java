package org.actionline.roadmap.query;

import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.DECIDED;
import static org.actionline.roadmap.query.Facts.V2010;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionEvent.VersionDraftDiscarded;
import org.actionline.roadmap.api.version.VersionEvent.VersionDraftRevised;
import org.actionline.roadmap.api.version.VersionEvent.VersionDrafted;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.api.version.VersionEvent.VersionSuperseded;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.version.VersionView;

/** What can happen to versions: told on after the other stories, or at random as the rules allow. */
public final class VersionEvents {

    public static final VersionLabel V2011 = new VersionLabel("2011");
    public static final VersionLabel V2012 = new VersionLabel("2012");
    public static final Imprint IMPRINT = new Imprint("Council 2011", "C11/7", LocalDate.of(2011, 3, 1));
    public static final Imprint REVISED = new Imprint("Council 2011", "C11/7 Rev. 1", LocalDate.of(2011, 4, 1));

    private VersionEvents() {}

    static Story after(Story story) {
        var drafted = story.then(
                new VersionDrafted(C2, V2011, IMPRINT), new VersionDraftRevised(C2, V2011, IMPRINT, REVISED));
        return drafted.then(published(C2, V2011, REVISED, drafted.position()))
                .because(DECIDED, new VersionSuperseded(C2, V2010, V2011))
                .then(new VersionDrafted(C2, V2012, IMPRINT))
                .because(DECIDED, new VersionDraftDiscarded(C2, V2012));
    }

    /** @param name of a label that nobody has yet */
    static RegisterEvent random(RoadmapView roadmap, Random random, String name) {
        var code = roadmap.code();
        var imprint = new Imprint("Council", "C/" + name, LocalDate.of(2010, 1, 1));
        var holding = roadmap.versions().stream()
                .filter(version -> version.supersededBy() == null)
                .toList();
        if (!roadmap.drafts().isEmpty() && random.nextBoolean()) {
            return about(roadmap, roadmap.drafts().getFirst(), random, imprint);
        }
        if (holding.size() > 1 && random.nextBoolean()) {
            return superseded(code, holding);
        }
        var label = new VersionLabel(name);
        return random.nextBoolean()
                ? new VersionDrafted(code, label, imprint)
                : published(code, label, imprint, roadmap.position());
    }

    private static RegisterEvent about(RoadmapView roadmap, VersionDraftView draft, Random random, Imprint other) {
        var imprint = new Imprint(draft.session(), draft.symbol(), draft.representedDate());
        return switch (random.nextInt(3)) {
            case 0 -> new VersionDraftDiscarded(roadmap.code(), draft.label());
            case 1 -> published(roadmap.code(), draft.label(), imprint, roadmap.position());
            default -> new VersionDraftRevised(roadmap.code(), draft.label(), imprint, other);
        };
    }

    private static VersionSuperseded superseded(RoadmapCode code, List<VersionView> holding) {
        return new VersionSuperseded(
                code, holding.getFirst().label(), holding.getLast().label());
    }

    private static VersionPublished published(RoadmapCode code, VersionLabel label, Imprint imprint, long position) {
        return new VersionPublished(
                code,
                label,
                imprint.session(),
                imprint.symbol(),
                imprint.representedDate(),
                position,
                position + 1,
                "00".repeat(32));
    }
}
