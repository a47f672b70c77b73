package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.DEFINED;
import static org.actionline.roadmap.command.rules.Stories.MARCH_2010;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.PERIOD;
import static org.actionline.roadmap.command.rules.Stories.PUBLISHED;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.V2010;

import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapIsRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand;
import org.actionline.roadmap.api.version.VersionCommand.DiscardVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.DraftVersion;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionCommand.ReviseVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.SupersedeVersion;
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
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(VersionCommand.class)
class VersionsTest {

    private static final VersionLabel V2011 = new VersionLabel("2011");
    private static final VersionLabel V2012 = new VersionLabel("2012");
    private static final Imprint IMPRINT = new Imprint("Council 2010", "C10/1", MARCH_2010);
    private static final Imprint OTHER = new Imprint("Council 2010", "C10/1 Rev. 1", MARCH_2010);
    private static final VersionDrafted DRAFTED = new VersionDrafted(C2, V2010, IMPRINT);
    private static final VersionPublished LATER = published(V2011, 2);
    private static final VersionSuperseded SUPERSEDED = new VersionSuperseded(C2, V2010, V2011);

    @Test
    void a_version_freezes_everything_below_the_tree_size() {
        given(OPENED, PERIOD).when(publish(IMPRINT, 2)).then(PUBLISHED);
    }

    @Test
    void a_version_label_is_given_once() {
        given(OPENED, PUBLISHED).when(publish(OTHER, 9)).thenRefused(new VersionLabelTaken(C2, V2010));
    }

    @Test
    void a_roadmap_that_moved_on_is_not_frozen() {
        given(OPENED, PERIOD, DEFINED).when(publish(IMPRINT, 2)).thenRefused(new RoadmapMovedOn(C2, 2));
    }

    @Test
    void versions_belong_to_an_open_roadmap() {
        given().when(publish(IMPRINT, 2)).thenRefused(new UnknownRoadmap(C2));
        given().when(new DraftVersion(C2, V2010, IMPRINT)).thenRefused(new UnknownRoadmap(C2));
        given().when(new ReviseVersionDraft(C2, V2010, IMPRINT)).thenRefused(new UnknownRoadmap(C2));
        given().when(new DiscardVersionDraft(C2, V2010, REASON)).thenRefused(new UnknownRoadmap(C2));
        given().when(new SupersedeVersion(C2, V2010, V2011, REASON)).thenRefused(new UnknownRoadmap(C2));
    }

    @Test
    void a_retired_roadmap_keeps_the_versions_that_it_has() {
        var retired = given(OPENED, DRAFTED, new RoadmapRetired(C2));

        retired.when(publish(IMPRINT, 9)).thenRefused(new RoadmapIsRetired(C2));
        retired.when(new DraftVersion(C2, V2011, IMPRINT)).thenRefused(new RoadmapIsRetired(C2));
        retired.when(new ReviseVersionDraft(C2, V2010, OTHER)).thenRefused(new RoadmapIsRetired(C2));
        retired.when(new DiscardVersionDraft(C2, V2010, REASON)).thenRefused(new RoadmapIsRetired(C2));
        retired.when(new SupersedeVersion(C2, V2010, V2011, REASON)).thenRefused(new RoadmapIsRetired(C2));
    }

    @Test
    void a_draft_names_what_it_will_publish() {
        given(OPENED).when(new DraftVersion(C2, V2010, IMPRINT)).then(DRAFTED);
    }

    @Test
    void a_draft_takes_its_label() {
        given(OPENED, DRAFTED).when(new DraftVersion(C2, V2010, OTHER)).thenRefused(new VersionLabelTaken(C2, V2010));
        given(OPENED, PUBLISHED).when(new DraftVersion(C2, V2010, OTHER)).thenRefused(new VersionLabelTaken(C2, V2010));
    }

    @Test
    void a_revised_draft_keeps_what_it_said_before() {
        given(OPENED, DRAFTED)
                .when(new ReviseVersionDraft(C2, V2010, OTHER))
                .then(new VersionDraftRevised(C2, V2010, IMPRINT, OTHER));
    }

    @Test
    void a_revision_that_says_the_same_is_none() {
        given(OPENED, DRAFTED)
                .when(new ReviseVersionDraft(C2, V2010, IMPRINT))
                .thenRefused(new VersionDraftUnchanged(C2, V2010));
    }

    @Test
    void a_published_version_is_neither_revised_nor_discarded() {
        var published = given(OPENED, PUBLISHED);

        published.when(new ReviseVersionDraft(C2, V2010, OTHER)).thenRefused(new VersionIsPublished(C2, V2010));
        published.when(new DiscardVersionDraft(C2, V2010, REASON)).thenRefused(new VersionIsPublished(C2, V2010));
    }

    @Test
    void a_superseded_version_is_neither_revised_nor_discarded() {
        var superseded = given(OPENED, PUBLISHED, LATER, SUPERSEDED);

        superseded.when(new ReviseVersionDraft(C2, V2010, OTHER)).thenRefused(new VersionIsPublished(C2, V2010));
        superseded.when(new DiscardVersionDraft(C2, V2010, REASON)).thenRefused(new VersionIsPublished(C2, V2010));
        superseded.when(publish(IMPRINT, 9)).thenRefused(new VersionLabelTaken(C2, V2010));
    }

    @Test
    void only_what_was_drafted_is_revised_or_discarded() {
        given(OPENED).when(new ReviseVersionDraft(C2, V2010, OTHER)).thenRefused(new UnknownVersion(C2, V2010));
        given(OPENED).when(new DiscardVersionDraft(C2, V2010, REASON)).thenRefused(new UnknownVersion(C2, V2010));
    }

    @Test
    void a_discarded_draft_gives_its_label_back() {
        var discarded = new VersionDraftDiscarded(C2, V2010);

        given(OPENED, DRAFTED).when(new DiscardVersionDraft(C2, V2010, REASON)).then(discarded);
        given(OPENED, DRAFTED, discarded)
                .when(new DraftVersion(C2, V2010, OTHER))
                .then(new VersionDrafted(C2, V2010, OTHER));
    }

    @Test
    void a_draft_is_published_as_drafted() {
        given(OPENED, DRAFTED).when(publish(IMPRINT, 2)).then(PUBLISHED);
    }

    @Test
    void whoever_names_no_imprint_publishes_what_is_drafted() {
        var asDrafted = new PublishVersion(C2, V2010, null, 2, "ab");

        given(OPENED, DRAFTED).when(asDrafted).then(PUBLISHED);
        given(OPENED, PERIOD).when(asDrafted).thenRefused(new UnknownVersion(C2, V2010));
        given(OPENED, PUBLISHED).when(asDrafted).thenRefused(new VersionLabelTaken(C2, V2010));
    }

    @Test
    void a_draft_is_not_published_as_something_else() {
        given(OPENED, DRAFTED, new VersionDraftRevised(C2, V2010, IMPRINT, OTHER))
                .when(publish(IMPRINT, 3))
                .thenRefused(new VersionDraftedOtherwise(C2, V2010, OTHER));
    }

    @Test
    void a_later_version_takes_the_place_of_a_published_one() {
        given(OPENED, PUBLISHED, LATER)
                .when(new SupersedeVersion(C2, V2010, V2011, REASON))
                .then(SUPERSEDED);
    }

    @Test
    void only_a_published_version_is_superseded() {
        given(OPENED, LATER)
                .when(new SupersedeVersion(C2, V2010, V2011, REASON))
                .thenRefused(new UnknownVersion(C2, V2010));
        given(OPENED, DRAFTED, LATER)
                .when(new SupersedeVersion(C2, V2010, V2011, REASON))
                .thenRefused(new VersionNotPublished(C2, V2010));
    }

    @Test
    void a_version_is_superseded_once() {
        given(OPENED, PUBLISHED, LATER, SUPERSEDED, published(V2012, 4))
                .when(new SupersedeVersion(C2, V2010, V2012, REASON))
                .thenRefused(new VersionAlreadySuperseded(C2, V2010, V2011));
    }

    @Test
    void what_takes_the_place_is_published() {
        given(OPENED, PUBLISHED)
                .when(new SupersedeVersion(C2, V2010, V2011, REASON))
                .thenRefused(new SuccessorNotPublished(C2, V2011));
        given(OPENED, PUBLISHED, new VersionDrafted(C2, V2011, IMPRINT))
                .when(new SupersedeVersion(C2, V2010, V2011, REASON))
                .thenRefused(new SuccessorNotPublished(C2, V2011));
    }

    @Test
    void what_takes_the_place_was_published_later() {
        given(OPENED, PUBLISHED, LATER)
                .when(new SupersedeVersion(C2, V2011, V2010, REASON))
                .thenRefused(new SuccessorNotLater(C2, V2011, V2010));
        given(OPENED, PUBLISHED)
                .when(new SupersedeVersion(C2, V2010, V2010, REASON))
                .thenRefused(new SuccessorNotLater(C2, V2010, V2010));
    }

    @Test
    void what_takes_the_place_holds_itself() {
        given(OPENED, PUBLISHED, LATER, published(V2012, 3), new VersionSuperseded(C2, V2011, V2012))
                .when(new SupersedeVersion(C2, V2010, V2011, REASON))
                .thenRefused(new SuccessorIsSuperseded(C2, V2011, V2012));
    }

    private static PublishVersion publish(Imprint imprint, long treeSize) {
        return new PublishVersion(C2, V2010, imprint, treeSize, "ab");
    }

    private static VersionPublished published(VersionLabel label, long position) {
        return new VersionPublished(C2, label, "Council", "C11/1", MARCH_2010, position, position + 1, "cd");
    }
}
