package org.actionline.roadmap.server.pages.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.ExpectedResultView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.RoadmapState;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.pages.change.Section.Action;
import org.actionline.roadmap.server.pages.change.Section.Place;
import org.actionline.roadmap.server.pages.change.Section.Thing;

/** What can be changed about an outcome as it stands: what is over offers its new beginning and nothing else. */
final class OutcomeSections {

    private final Subject about;
    private final Words words;
    private final Place forms;
    private final String address;

    private OutcomeSections(Subject about) {
        this.about = about;
        this.words = about.words();
        this.address = Links.NOW.outcome(about.roadmapCode(), about.code());
        this.forms = new Place(address + "/change", about);
    }

    static List<Section> of(Subject about) {
        var sections = new OutcomeSections(about);
        if (about.roadmap().state() == RoadmapState.RETIRED) {
            return List.of(sections.section("standing", List.of(sections.thing(sections.words.say("change.retired")))));
        }
        return switch (about.outcome().state()) {
            case ACTIVE -> sections.standing();
            case WITHDRAWN ->
                List.of(sections.section(
                        "standing",
                        List.of(sections.thing(sections.words.say("state.WITHDRAWN"))),
                        sections.forms.to("reinstate-outcome")));
            case SPLIT, MERGED, COMPLETED ->
                List.of(sections.section(
                        "standing",
                        List.of(sections.thing(sections.words.say(
                                "change.over",
                                sections.words.say("state." + about.outcome().state()))))));
        };
    }

    private List<Section> standing() {
        var outcome = about.outcome();
        return List.of(
                section(
                        "statement",
                        List.of(thing(outcome.statement())),
                        forms.to("reword-outcome"),
                        forms.to("mark-outcome")),
                section(
                        "timing",
                        List.of(thing(words.timing(outcome.timing()))),
                        new Action(words.say("outcome.revise-timing"), address + "/revise-timing")),
                section(
                        "references",
                        outcome.references().stream()
                                .map(reference -> new Thing(
                                        "",
                                        reference.scheme().title() + " " + reference.number(),
                                        "",
                                        List.of(forms.to(
                                                "unlink-reference",
                                                "scheme",
                                                reference.scheme().name(),
                                                "number",
                                                reference.number()))))
                                .toList(),
                        forms.to("link-references")),
                section(
                        "expected",
                        outcome.expectedResults().stream().map(this::expected).toList(),
                        forms.to("state-expected-result")),
                section(
                        "activities",
                        outcome.activities().stream().map(this::activity).toList(),
                        forms.to("plan-activity")),
                section("resources", resources(), forms.to("state-resource-impact")),
                section("partners", partners(), forms.to("name-partner")),
                section(
                        "links",
                        outcome.links().stream()
                                .map(link -> new Thing(
                                        link.code().text(),
                                        "",
                                        "",
                                        List.of(forms.to(
                                                "unlink-outcome",
                                                "servedBy",
                                                link.code().text()))))
                                .toList(),
                        forms.to("link-outcome")),
                section(
                        "structure",
                        List.of(),
                        forms.to("move-outcome"),
                        forms.to("subdivide-outcome"),
                        forms.to("split-outcome"),
                        forms.to("merge-outcomes"),
                        forms.to("withdraw-outcome")));
    }

    private Thing expected(ExpectedResultView expected) {
        var number = Integer.toString(expected.number());
        var target = expected.target();
        var text = target == null
                ? expected.text()
                : expected.text() + " (" + target.value().toPlainString() + " " + target.unit() + ")";
        return expected.state() == State.ACTIVE
                ? new Thing(
                        "",
                        text,
                        "",
                        List.of(
                                forms.to("reword-expected-result", "number", number),
                                forms.to("revise-target", "number", number),
                                forms.to("withdraw-expected-result", "number", number)))
                : new Thing("", text, words.say("withdrawn"), List.of());
    }

    private Thing activity(ActivityView activity) {
        var code = activity.code();
        var mark = activity.state() == State.ACTIVE ? "" : words.say("state." + activity.state());
        return new Thing(code == null ? "" : code.text(), activity.text(), mark, actions(activity));
    }

    /** An activity without a code has no address in any command but the one that gives it a code. */
    private List<Action> actions(ActivityView activity) {
        var id = activity.id().toString();
        var actions = new ArrayList<Action>();
        if (activity.code() != null && activity.state() != State.ACTIVE) {
            actions.add(forms.to("reopen-activity", "activity", id));
        }
        if (activity.code() != null && activity.state() != State.WITHDRAWN) {
            actions.add(forms.to("reword-activity", "activity", id));
            actions.add(forms.to("assign-activity", "activity", id));
            actions.add(forms.to("mark-request-only", "activity", id));
            actions.add(forms.to("attach-project", "activity", id));
            activity.examples().stream()
                    .map(example -> example.project())
                    .filter(Objects::nonNull)
                    .forEach(project -> actions.add(
                            of(forms.to("detach-project", "activity", id, "project", project.text()), project.text())));
            if (activity.requestOnly()) {
                actions.add(forms.to("record-request", "activity", id));
            }
            activity.requests().stream()
                    .filter(request -> request.fulfilment() == null)
                    .forEach(request -> actions.add(of(
                            forms.to("fulfil-request", "activity", id, "number", Integer.toString(request.number())),
                            request.request().administration())));
        }
        actions.add(forms.to("recode-activity", "activity", id));
        if (activity.code() != null && activity.state() == State.ACTIVE) {
            actions.add(forms.to("complete-activity", "activity", id));
            actions.add(forms.to("withdraw-activity", "activity", id));
        }
        return actions;
    }

    private Action of(Action action, String thing) {
        return new Action(words.say("change.title", action.words(), thing), action.address());
    }

    private List<Thing> resources() {
        var stated = about.outcome().resources();
        if (stated == null) {
            return List.of();
        }
        var things = new ArrayList<Thing>();
        things.add(thing(stated.narrative()));
        stated.estimates().forEach(estimate -> things.add(thing(words.estimate(estimate))));
        return things;
    }

    private List<Thing> partners() {
        var partners = about.outcome().partners();
        return IntStream.range(0, partners.size())
                .mapToObj(place -> new Thing(
                        "",
                        ContentForms.partner(about, partners.get(place)),
                        "",
                        List.of(forms.to("withdraw-partner", "number", Integer.toString(place + 1)))))
                .toList();
    }

    private Thing thing(String text) {
        return new Thing("", text, "", List.of());
    }

    private Section section(String name, List<Thing> things, Action... actions) {
        return new Section(words.say("change.section." + name), things, List.of(actions));
    }
}
