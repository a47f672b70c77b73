package org.actionline.roadmap.command.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand;
import org.actionline.roadmap.api.version.VersionCommand.DiscardVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.DraftVersion;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionCommand.ReviseVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.SupersedeVersion;
import org.actionline.roadmap.api.version.VersionEvent;
import org.actionline.roadmap.api.version.VersionEvent.VersionDraftDiscarded;
import org.actionline.roadmap.api.version.VersionEvent.VersionDraftRevised;
import org.actionline.roadmap.api.version.VersionEvent.VersionDrafted;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.api.version.VersionEvent.VersionSuperseded;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.api.version.VersionRefusal.RoadmapMovedOn;
import org.actionline.roadmap.api.version.VersionRefusal.SuccessorIsSuperseded;
import org.actionline.roadmap.api.version.VersionRefusal.SuccessorNotLater;
import org.actionline.roadmap.api.version.VersionRefusal.SuccessorNotPublished;
import org.actionline.roadmap.api.version.VersionRefusal.UnknownVersion;
import org.actionline.roadmap.api.version.VersionRefusal.VersionAlreadySuperseded;
import org.actionline.roadmap.api.version.VersionRefusal.VersionDraftUnchanged;
import org.actionline.roadmap.api.version.VersionRefusal.VersionDraftedOtherwise;
import org.actionline.roadmap.api.version.VersionRefusal.VersionIsPublished;
import org.actionline.roadmap.api.version.VersionRefusal.VersionLabelTaken;
import org.actionline.roadmap.api.version.VersionRefusal.VersionNotPublished;
import org.jspecify.annotations.Nullable;

/**
 * Versions of a roadmap: a label is given once, what is frozen is what was looked at and what was drafted, and what is published
 * never changes; a later version may take its place.
 */
record Versions(Map<VersionLabel, Stage> labels) {

    static final Versions NONE = new Versions(Map.of());

    static final Rules<VersionCommand> RULES = Rules.of(
            VersionCommand.class,
            Versions::needs,
            Versions::decide,
            Rule.on(DraftVersion.class)
                    .inOpenRoadmap()
                    .refuses(VersionLabelTaken.class)
                    .makes(VersionDrafted.class),
            Rule.on(ReviseVersionDraft.class)
                    .inOpenRoadmap()
                    .refuses(UnknownVersion.class, VersionIsPublished.class, VersionDraftUnchanged.class)
                    .makes(VersionDraftRevised.class),
            Rule.on(DiscardVersionDraft.class)
                    .withReason()
                    .inOpenRoadmap()
                    .refuses(UnknownVersion.class, VersionIsPublished.class)
                    .makes(VersionDraftDiscarded.class),
            Rule.on(PublishVersion.class)
                    .inOpenRoadmap()
                    .refuses(VersionLabelTaken.class, VersionDraftedOtherwise.class)
                    .refuses(UnknownVersion.class, RoadmapMovedOn.class)
                    .makes(VersionPublished.class),
            Rule.on(SupersedeVersion.class)
                    .withReason()
                    .inOpenRoadmap()
                    .refuses(UnknownVersion.class, VersionNotPublished.class, VersionAlreadySuperseded.class)
                    .refuses(SuccessorNotPublished.class, SuccessorNotLater.class, SuccessorIsSuperseded.class)
                    .makes(VersionSuperseded.class));

    /** What stands under a label. */
    sealed interface Stage {

        record Draft(Imprint imprint) implements Stage {}

        /**
         * Frozen.
         *
         * @param position of the last event that belongs to it; grows from version to version
         */
        record Published(long position) implements Stage {}

        record Superseded(VersionLabel by) implements Stage {}
    }

    private static Needs needs(VersionCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case DraftVersion c -> under(c.label(), needs);
            case ReviseVersionDraft c -> under(c.label(), needs);
            case DiscardVersionDraft c -> under(c.label(), needs);
            case PublishVersion c -> needs.everything();
            case SupersedeVersion c -> under(c.by(), under(c.label(), needs));
        };
    }

    private static Needs under(VersionLabel label, Needs needs) {
        return needs.having(Tags.VERSION, Tags.address(needs.roadmap(), label));
    }

    private static List<VersionEvent> decide(VersionCommand command, Known known) {
        known.roadmaps().requireOpen(command.roadmap());
        var labels = known.versions().labels;
        var stage = labels.get(command.label());
        return switch (command) {
            case DraftVersion c -> draft(c, stage);
            case ReviseVersionDraft c -> revise(c, drafted(c, stage));
            case DiscardVersionDraft c -> discard(c, stage);
            case PublishVersion c -> publish(c, stage, known.size());
            case SupersedeVersion c -> supersede(c, stage, labels.get(c.by()));
        };
    }

    private static List<VersionEvent> draft(DraftVersion c, @Nullable Stage stage) {
        if (stage != null) {
            throw refused(new VersionLabelTaken(c.roadmap(), c.label()));
        }
        return List.of(new VersionDrafted(c.roadmap(), c.label(), c.imprint()));
    }

    private static List<VersionEvent> revise(ReviseVersionDraft c, Imprint drafted) {
        if (c.imprint().equals(drafted)) {
            throw refused(new VersionDraftUnchanged(c.roadmap(), c.label()));
        }
        return List.of(new VersionDraftRevised(c.roadmap(), c.label(), drafted, c.imprint()));
    }

    private static List<VersionEvent> discard(DiscardVersionDraft c, @Nullable Stage stage) {
        drafted(c, stage);
        return List.of(new VersionDraftDiscarded(c.roadmap(), c.label()));
    }

    private static Imprint drafted(VersionCommand c, @Nullable Stage stage) {
        return switch (stage) {
            case null -> throw refused(new UnknownVersion(c.roadmap(), c.label()));
            case Stage.Draft draft -> draft.imprint();
            case Stage.Published published -> throw refused(new VersionIsPublished(c.roadmap(), c.label()));
            case Stage.Superseded superseded -> throw refused(new VersionIsPublished(c.roadmap(), c.label()));
        };
    }

    private static List<VersionEvent> publish(PublishVersion c, @Nullable Stage stage, long size) {
        var imprint = imprint(c, stage);
        if (size > c.treeSize()) {
            throw refused(new RoadmapMovedOn(c.roadmap(), c.treeSize()));
        }
        return List.of(new VersionPublished(
                c.roadmap(),
                c.label(),
                imprint.session(),
                imprint.symbol(),
                imprint.representedDate(),
                c.treeSize() - 1,
                c.treeSize(),
                c.root()));
    }

    /** What a draft says, or the command where nothing is drafted. */
    private static Imprint imprint(PublishVersion c, @Nullable Stage stage) {
        return switch (stage) {
            case null -> asked(c);
            case Stage.Draft draft -> asDrafted(c, draft.imprint());
            case Stage.Published published -> throw refused(new VersionLabelTaken(c.roadmap(), c.label()));
            case Stage.Superseded superseded -> throw refused(new VersionLabelTaken(c.roadmap(), c.label()));
        };
    }

    private static Imprint asked(PublishVersion c) {
        var asked = c.imprint();
        if (asked == null) {
            throw refused(new UnknownVersion(c.roadmap(), c.label()));
        }
        return asked;
    }

    private static Imprint asDrafted(PublishVersion c, Imprint drafted) {
        if (c.imprint() != null && !c.imprint().equals(drafted)) {
            throw refused(new VersionDraftedOtherwise(c.roadmap(), c.label(), drafted));
        }
        return drafted;
    }

    private static List<VersionEvent> supersede(SupersedeVersion c, @Nullable Stage stage, @Nullable Stage successor) {
        requireAfter(published(c, stage), c, successor);
        return List.of(new VersionSuperseded(c.roadmap(), c.label(), c.by()));
    }

    private static Stage.Published published(SupersedeVersion c, @Nullable Stage stage) {
        return switch (stage) {
            case null -> throw refused(new UnknownVersion(c.roadmap(), c.label()));
            case Stage.Draft draft -> throw refused(new VersionNotPublished(c.roadmap(), c.label()));
            case Stage.Published published -> published;
            case Stage.Superseded superseded ->
                throw refused(new VersionAlreadySuperseded(c.roadmap(), c.label(), superseded.by()));
        };
    }

    private static void requireAfter(Stage.Published earlier, SupersedeVersion c, @Nullable Stage successor) {
        switch (successor) {
            case Stage.Published later -> {
                if (later.position() <= earlier.position()) {
                    throw refused(new SuccessorNotLater(c.roadmap(), c.label(), c.by()));
                }
            }
            case Stage.Superseded superseded ->
                throw refused(new SuccessorIsSuperseded(c.roadmap(), c.by(), superseded.by()));
            case Stage.Draft draft -> throw refused(new SuccessorNotPublished(c.roadmap(), c.by()));
            case null -> throw refused(new SuccessorNotPublished(c.roadmap(), c.by()));
        }
    }

    private static CommandRefused refused(Refusal refusal) {
        return new CommandRefused(refusal);
    }

    static Versions evolve(Versions versions, VersionEvent event) {
        return switch (event) {
            case VersionDrafted e -> versions.with(e, new Stage.Draft(e.imprint()));
            case VersionDraftRevised e -> versions.with(e, new Stage.Draft(e.to()));
            case VersionDraftDiscarded e -> versions.without(e.label());
            case VersionPublished e -> versions.with(e, new Stage.Published(e.position()));
            case VersionSuperseded e -> versions.with(e, new Stage.Superseded(e.by()));
        };
    }

    private Versions with(VersionEvent event, Stage stage) {
        return new Versions(Grown.by(labels, event.label(), stage));
    }

    private Versions without(VersionLabel label) {
        var fewer = new HashMap<>(labels);
        fewer.remove(label);
        return new Versions(Map.copyOf(fewer));
    }
}
