package org.actionline.roadmap.server.pages.change;

import static org.actionline.roadmap.server.pages.change.Field.choice;
import static org.actionline.roadmap.server.pages.change.Field.day;
import static org.actionline.roadmap.server.pages.change.Field.line;
import static org.actionline.roadmap.server.pages.change.Field.rows;
import static org.actionline.roadmap.server.pages.change.Field.text;
import static org.actionline.roadmap.server.pages.change.Field.ticks;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.AssignActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.AttachProject;
import org.actionline.roadmap.api.activity.ActivityCommand.CompleteActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.DetachProject;
import org.actionline.roadmap.api.activity.ActivityCommand.FulfilRequest;
import org.actionline.roadmap.api.activity.ActivityCommand.MarkRequestOnly;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RecodeActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RecordRequest;
import org.actionline.roadmap.api.activity.ActivityCommand.ReopenActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RewordActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Fulfilment;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.activity.Request;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.eventlog.TimeOrderedId;
import org.actionline.roadmap.query.outcome.RequestView;
import org.actionline.roadmap.server.pages.Words;

/** Forms about the planned work of an outcome, and about what administrations asked of it. */
final class ActivityForms {

    private static final Field EXAMPLES = rows(
            "examples",
            text("text").called("example"),
            line("project").optional().checkedBy(ProjectNumber::new));

    private final Clock clock;

    ActivityForms(Clock clock) {
        this.clock = clock;
    }

    List<ChangeForm> all() {
        return List.of(
                plan(),
                reword(),
                recode(),
                assign(),
                markRequestOnly(),
                complete(),
                withdraw(),
                reopen(),
                attachProject(),
                detachProject(),
                recordRequest(),
                fulfilRequest());
    }

    private ChangeForm plan() {
        return ChangeForm.of("plan-activity")
                .fields(about -> List.of(
                        line("code").called("activity-code").optional().checkedBy(ActivityCode::new),
                        text("text").called("activity"),
                        choice("requestOnly", requestOnly(about.words())),
                        roles(about.words()),
                        bureaux(),
                        EXAMPLES))
                .begins(about -> Map.of("requestOnly", "false"))
                .asks((about, typed) -> new PlanActivity(
                        about.roadmapCode(),
                        about.code(),
                        new Activity(
                                new ActivityId(TimeOrderedId.at(clock.instant())),
                                typed.readOrNone("code", ActivityCode::new),
                                typed.text("text"),
                                typed.text("requestOnly").equals("true"),
                                typed.ticked("roles", Role.class),
                                typed.ticked("bureaux", Bureau.class),
                                typed.rows(EXAMPLES, ActivityForms::example))));
    }

    private static ChangeForm reword() {
        return ChangeForm.of("reword-activity", "activity")
                .fields(text("text").called("activity"))
                .why()
                .begins(about -> Map.of("text", about.activity().text()))
                .asks((about, typed) -> new RewordActivity(
                        about.roadmapCode(), about.code(), about.activityCode(), typed.text("text"), typed.reason()));
    }

    private static ChangeForm recode() {
        return ChangeForm.of("recode-activity", "activity")
                .now(ActivityForms::words)
                .fields(line("code").called("activity-code").checkedBy(ActivityCode::new))
                .why()
                .asks((about, typed) -> new RecodeActivity(
                        about.roadmapCode(),
                        about.code(),
                        about.activity().id(),
                        new ActivityCode(typed.text("code")),
                        typed.reason()));
    }

    private static ChangeForm assign() {
        return ChangeForm.of("assign-activity", "activity")
                .now(ActivityForms::words)
                .fields(about -> List.of(roles(about.words()), bureaux()))
                .why()
                .begins(about -> {
                    var fields = new HashMap<String, String>();
                    about.activity().roles().forEach(role -> fields.put("roles." + role.name(), "true"));
                    about.activity().bureaux().forEach(bureau -> fields.put("bureaux." + bureau.name(), "true"));
                    return fields;
                })
                .asks((about, typed) -> new AssignActivity(
                        about.roadmapCode(),
                        about.code(),
                        about.activityCode(),
                        typed.ticked("roles", Role.class),
                        typed.ticked("bureaux", Bureau.class),
                        typed.reason()));
    }

    private static ChangeForm markRequestOnly() {
        return ChangeForm.of("mark-request-only", "activity")
                .now(ActivityForms::words)
                .fields(about -> List.of(choice("requestOnly", requestOnly(about.words()))))
                .why()
                .begins(about ->
                        Map.of("requestOnly", Boolean.toString(about.activity().requestOnly())))
                .asks((about, typed) -> new MarkRequestOnly(
                        about.roadmapCode(),
                        about.code(),
                        about.activityCode(),
                        typed.text("requestOnly").equals("true"),
                        typed.reason()));
    }

    private static ChangeForm complete() {
        return ChangeForm.of("complete-activity", "activity")
                .now(ActivityForms::words)
                .asks((about, typed) -> new CompleteActivity(about.roadmapCode(), about.code(), about.activityCode()));
    }

    private static ChangeForm withdraw() {
        return ChangeForm.of("withdraw-activity", "activity")
                .now(ActivityForms::words)
                .why()
                .warns()
                .asks((about, typed) ->
                        new WithdrawActivity(about.roadmapCode(), about.code(), about.activityCode(), typed.reason()));
    }

    private static ChangeForm reopen() {
        return ChangeForm.of("reopen-activity", "activity")
                .now(ActivityForms::words)
                .why()
                .asks((about, typed) ->
                        new ReopenActivity(about.roadmapCode(), about.code(), about.activityCode(), typed.reason()));
    }

    private static ChangeForm attachProject() {
        return ChangeForm.of("attach-project", "activity")
                .now(ActivityForms::words)
                .fields(
                        text("text").called("example"),
                        line("project").optional().checkedBy(ProjectNumber::new))
                .asks((about, typed) ->
                        new AttachProject(about.roadmapCode(), about.code(), about.activityCode(), example(typed)));
    }

    private static ChangeForm detachProject() {
        return ChangeForm.of("detach-project", "activity", "project")
                .now(about -> attached(about).text())
                .why()
                .asks((about, typed) -> new DetachProject(
                        about.roadmapCode(),
                        about.code(),
                        about.activityCode(),
                        new ProjectNumber(about.of("project")),
                        typed.reason()));
    }

    private static ChangeForm recordRequest() {
        return ChangeForm.of("record-request", "activity")
                .now(ActivityForms::words)
                .fields(line("administration"), day("receivedOn"), text("text").called("request"))
                .asks((about, typed) -> new RecordRequest(
                        about.roadmapCode(),
                        about.code(),
                        about.activityCode(),
                        new Request(typed.text("administration"), typed.day("receivedOn"), typed.text("text"))));
    }

    private static ChangeForm fulfilRequest() {
        return ChangeForm.of("fulfil-request", "activity", "number")
                .now(about -> request(about).request().administration() + ": "
                        + request(about).request().text())
                .fields(day("on"), text("narrative").called("fulfilment"))
                .asks((about, typed) -> new FulfilRequest(
                        about.roadmapCode(),
                        about.code(),
                        about.activityCode(),
                        about.number(),
                        new Fulfilment(typed.day("on"), typed.text("narrative"))));
    }

    private static Field roles(Words words) {
        return ticks("roles", Choices.of(Role.class, "role.", words));
    }

    private static Field bureaux() {
        return ticks("bureaux", Choices.of(Bureau.class, Bureau::name));
    }

    private static Map<String, String> requestOnly(Words words) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("false", words.say("change.planned-work"));
        choices.put("true", words.say("request-only"));
        return choices;
    }

    private static Example example(Typed typed) {
        return new Example(typed.text("text"), typed.readOrNone("project", ProjectNumber::new));
    }

    private static String words(Subject about) {
        return about.activity().text();
    }

    private static Example attached(Subject about) {
        var project = about.of("project");
        return about.found(about.activity().examples().stream().filter(example -> {
            var number = example.project();
            return number != null && number.text().equals(project);
        }));
    }

    private static RequestView request(Subject about) {
        var number = about.number();
        return about.found(about.activity().requests().stream().filter(request -> request.number() == number));
    }
}
