package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.DEFINED;
import static org.actionline.roadmap.command.rules.Stories.LETTERED;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.OTHER;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.SIX;

import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.roadmap.Description;
import org.actionline.roadmap.api.roadmap.RoadmapCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.DescribeRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReopenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.RetireRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReviseTemplate;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapDescribed;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapReopened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapRetired;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.TemplateRevised;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.CodeOutsideSchemes;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.DescriptionUnchanged;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapAlreadyOpen;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapIsRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapNotRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.TemplateUnchanged;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(RoadmapCommand.class)
class RoadmapsTest {

    private static final RoadmapRetired RETIRED = new RoadmapRetired(C2);
    private static final Description TO_2015 = new Description("Infrastructure", "Facilitator", "2015");
    private static final Description TO_2020 = new Description("Infrastructure", "Facilitator", "2020");

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

    @Test
    void a_retired_roadmap_is_not_opened_anew() {
        given(OPENED, RETIRED)
                .when(new OpenRoadmap(C2, "Infrastructure", "Facilitator", "2015", SIX))
                .thenRefused(new RoadmapIsRetired(C2));
    }

    @Test
    void a_description_keeps_what_was() {
        given(OPENED).when(new DescribeRoadmap(C2, TO_2020, REASON)).then(new RoadmapDescribed(C2, TO_2015, TO_2020));
    }

    @Test
    void the_same_description_is_refused() {
        given(OPENED, new RoadmapDescribed(C2, TO_2015, TO_2020))
                .when(new DescribeRoadmap(C2, TO_2020, REASON))
                .thenRefused(new DescriptionUnchanged(C2));
    }

    @Test
    void a_template_keeps_what_was() {
        given(OPENED, DEFINED)
                .when(new ReviseTemplate(C2, LETTERED, REASON))
                .then(new TemplateRevised(C2, SIX, LETTERED));
    }

    @Test
    void the_same_template_is_refused() {
        given(OPENED, new TemplateRevised(C2, SIX, LETTERED))
                .when(new ReviseTemplate(C2, LETTERED, REASON))
                .thenRefused(new TemplateUnchanged(C2));
    }

    @Test
    void a_template_does_not_number_past_a_code_that_stands() {
        var z = new OutcomeDefined(C2, OTHER, new OutcomeCode("Z"), null, "Everybody is included", Mark.FIRM);
        given(OPENED, z)
                .when(new ReviseTemplate(C2, LETTERED, REASON))
                .thenRefused(new CodeOutsideSchemes(C2, z.code(), null, LETTERED.codeSchemes()));
    }

    @Test
    void a_code_that_was_withdrawn_does_not_bind_a_template() {
        var z = new OutcomeDefined(C2, OTHER, new OutcomeCode("Z"), null, "Everybody is included", Mark.FIRM);
        given(OPENED, z, new OutcomeWithdrawn(C2, OTHER))
                .when(new ReviseTemplate(C2, LETTERED, REASON))
                .then(new TemplateRevised(C2, SIX, LETTERED));
    }

    @Test
    void a_roadmap_is_retired() {
        given(OPENED).when(new RetireRoadmap(C2, REASON)).then(RETIRED);
    }

    @Test
    void a_retired_roadmap_is_reopened() {
        given(OPENED, RETIRED).when(new ReopenRoadmap(C2, REASON)).then(new RoadmapReopened(C2));
    }

    @Test
    void a_reopened_roadmap_takes_changes_as_it_was() {
        given(OPENED, new TemplateRevised(C2, SIX, LETTERED), RETIRED, new RoadmapReopened(C2))
                .when(new ReviseTemplate(C2, SIX, REASON))
                .then(new TemplateRevised(C2, LETTERED, SIX));
    }

    @Test
    void an_open_roadmap_is_not_reopened() {
        given(OPENED).when(new ReopenRoadmap(C2, REASON)).thenRefused(new RoadmapNotRetired(C2));
    }

    @Test
    void a_roadmap_that_was_never_opened_is_not_reopened() {
        given().when(new ReopenRoadmap(C2, REASON)).thenRefused(new UnknownRoadmap(C2));
    }
}
