package org.actionline.roadmap.server.pages.change;

import java.util.List;
import org.actionline.roadmap.query.roadmap.RoadmapState;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.change.Section.Action;
import org.actionline.roadmap.server.pages.change.Section.Place;
import org.actionline.roadmap.server.pages.change.Section.Thing;

/** What can be changed about a roadmap as it stands. */
final class RoadmapSections {

    private RoadmapSections() {}

    static List<Section> of(Subject about) {
        var roadmap = about.roadmap();
        var words = about.words();
        var forms = new Place(Links.NOW.roadmap(roadmap.code()) + "/change", about);
        if (roadmap.state() == RoadmapState.RETIRED) {
            return List.of(new Section(
                    words.say("change.section.standing"),
                    List.of(new Thing("", words.say("change.retired"), "", List.of())),
                    List.of(forms.to("reopen-roadmap"))));
        }
        return List.of(
                new Section(
                        words.say("change.section.description"),
                        List.of(new Thing(
                                "",
                                roadmap.title() + ", " + roadmap.facilitator() + ", " + roadmap.horizon(),
                                "",
                                List.of())),
                        List.of(forms.to("describe-roadmap"))),
                new Section(
                        words.say("change.section.outcomes"),
                        List.of(new Thing("", words.say("change.outcomes-hint"), "", List.of())),
                        List.of(forms.to("define-outcome"))),
                new Section(
                        words.say("change.section.template"),
                        List.of(new Thing(
                                "", String.join(" | ", roadmap.template().columns()), "", List.of())),
                        List.of(forms.to("revise-template"))),
                new Section(
                        words.say("change.section.periods"),
                        roadmap.periods().stream()
                                .map(period -> new Thing(
                                        period.label().text(),
                                        words.days(period.from(), period.to()),
                                        "",
                                        List.of(new Action(
                                                words.say("roadmap.results"),
                                                Links.NOW.period(roadmap.code(), period.label())))))
                                .toList(),
                        List.of(new Action(
                                words.say("open-period.link"), Links.NOW.roadmap(roadmap.code()) + "/open-period"))),
                new Section(
                        words.say("change.section.standing"),
                        List.of(new Thing("", words.say("change.open"), "", List.of())),
                        List.of(forms.to("retire-roadmap"))));
    }
}
