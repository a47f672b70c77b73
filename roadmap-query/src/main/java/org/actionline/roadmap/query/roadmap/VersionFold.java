package org.actionline.roadmap.query.roadmap;

import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.api.version.VersionEvent;
import org.actionline.roadmap.api.version.VersionEvent.VersionDraftDiscarded;
import org.actionline.roadmap.api.version.VersionEvent.VersionDraftRevised;
import org.actionline.roadmap.api.version.VersionEvent.VersionDrafted;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.api.version.VersionEvent.VersionSuperseded;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.version.VersionEntry.Status;
import org.actionline.roadmap.query.version.VersionView;

/** The versions of a roadmap, in the order in which they were published, and the drafts of those that are to come. */
final class VersionFold {

    private VersionFold() {}

    static void fold(RoadmapDraft draft, VersionEvent event, LoggedEvent logged) {
        switch (event) {
            case VersionDrafted e ->
                draft.drafts = with(draft.drafts, VersionDraftView.of(e.label(), e.imprint(), logged));
            case VersionDraftRevised e ->
                draft.drafts = draft.drafts.stream()
                        .map(one ->
                                one.label().equals(e.label()) ? VersionDraftView.of(e.label(), e.to(), logged) : one)
                        .toList();
            case VersionDraftDiscarded e -> draft.drafts = without(draft.drafts, e.label());
            case VersionPublished e -> {
                draft.drafts = without(draft.drafts, e.label());
                draft.versions = with(draft.versions, version(e, logged));
            }
            case VersionSuperseded e ->
                draft.versions = draft.versions.stream()
                        .map(version -> version.label().equals(e.label()) ? version.superseded(e.by()) : version)
                        .toList();
        }
    }

    private static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static List<VersionDraftView> without(List<VersionDraftView> drafts, VersionLabel label) {
        return drafts.stream().filter(one -> !one.label().equals(label)).toList();
    }

    private static VersionView version(VersionPublished event, LoggedEvent logged) {
        return new VersionView(
                event.label(),
                event.session(),
                event.symbol(),
                event.representedDate(),
                Status.PUBLISHED,
                event.position(),
                event.treeSize(),
                event.root(),
                logged.actor(),
                logged.recordedAt(),
                null);
    }
}
