package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.DEFINED;
import static org.actionline.roadmap.command.rules.Stories.MARCH_2010;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.PERIOD;
import static org.actionline.roadmap.command.rules.Stories.PUBLISHED;
import static org.actionline.roadmap.command.rules.Stories.V2010;

import org.actionline.roadmap.api.version.VersionCommand;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionRefusal.RoadmapMovedOn;
import org.actionline.roadmap.api.version.VersionRefusal.VersionLabelTaken;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(VersionCommand.class)
class VersionsTest {

    @Test
    void a_version_freezes_everything_below_the_tree_size() {
        given(OPENED, PERIOD)
                .when(new PublishVersion(C2, V2010, "Council 2010", "C10/1", MARCH_2010, 2, "ab"))
                .then(PUBLISHED);
    }

    @Test
    void a_version_label_is_given_once() {
        given(OPENED, PUBLISHED)
                .when(new PublishVersion(C2, V2010, "Council 2011", "C11/1", MARCH_2010, 9, "cd"))
                .thenRefused(new VersionLabelTaken(C2, V2010));
    }

    @Test
    void a_roadmap_that_moved_on_is_not_frozen() {
        given(OPENED, PERIOD, DEFINED)
                .when(new PublishVersion(C2, V2010, "Council 2010", "C10/1", MARCH_2010, 2, "ab"))
                .thenRefused(new RoadmapMovedOn(C2, 2));
    }
}
