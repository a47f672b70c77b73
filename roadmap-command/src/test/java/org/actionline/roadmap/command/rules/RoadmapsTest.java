package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.SIX;

import org.actionline.roadmap.api.roadmap.RoadmapCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapAlreadyOpen;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(RoadmapCommand.class)
class RoadmapsTest {

    @Test
    void a_roadmap_is_opened_with_its_template() {
        given().when(new OpenRoadmap(C2, "Infrastructure", "Facilitator", "2015", SIX))
                .then(OPENED);
    }

    @Test
    void a_roadmap_is_opened_once() {
        given(OPENED)
                .when(new OpenRoadmap(C2, "Infrastructure", "Facilitator", "2015", SIX))
                .thenRefused(new RoadmapAlreadyOpen(C2));
    }
}
