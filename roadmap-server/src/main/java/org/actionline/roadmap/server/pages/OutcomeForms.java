package org.actionline.roadmap.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms about one outcome. What was typed comes back with every error, and is saved at most once. */
@Controller
@Requires(Right.WRITE)
class OutcomeForms {

    private final RoadmapQueries queries;
    private final Saving saving;
    private final Words words;

    OutcomeForms(RoadmapQueries queries, Saving saving, Words words) {
        this.queries = queries;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/roadmaps/{roadmap}/outcomes/{outcome}/revise-timing")
    String reviseTiming(@PathVariable RoadmapCode roadmap, @PathVariable OutcomeCode outcome, Model model) {
        return timingForm(roadmap, queries.outcome(roadmap, outcome), blank(Map.of()), model);
    }

    @PostMapping("/roadmaps/{roadmap}/outcomes/{outcome}/revise-timing")
    String reviseTiming(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam Map<String, String> typed,
            ActorId actor,
            Model model,
            RedirectAttributes next) {
        var form = new Form(typed, words);
        var known = queries.outcome(roadmap, outcome);
        var command =
                known.firstTiming() == null ? setTiming(roadmap, outcome, form) : revision(roadmap, outcome, form);
        var effectiveOn = form.day("effectiveOn");
        var saved = command == null || !form.faultless()
                ? OptionalLong.empty()
                : saving.save(form, "timing", command, actor, effectiveOn);
        return saved.isEmpty() ? timingForm(roadmap, known, form, model) : done(roadmap, outcome, saved, next);
    }

    @GetMapping("/roadmaps/{roadmap}/outcomes/{outcome}/record-result")
    String recordResult(@PathVariable RoadmapCode roadmap, @PathVariable OutcomeCode outcome, Model model) {
        var periods = queries.roadmap(roadmap).periods();
        var latest = periods.isEmpty() ? "" : periods.getLast().label().text();
        return resultForm(roadmap, queries.outcome(roadmap, outcome), blank(Map.of("period", latest)), model);
    }

    @PostMapping("/roadmaps/{roadmap}/outcomes/{outcome}/record-result")
    String recordResult(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam Map<String, String> typed,
            ActorId actor,
            Model model,
            RedirectAttributes next) {
        var form = new Form(typed, words);
        var known = queries.outcome(roadmap, outcome);
        var command = result(roadmap, outcome, form);
        var saved = command == null || !form.faultless()
                ? OptionalLong.empty()
                : saving.save(form, "status", command, actor, null);
        return saved.isEmpty() ? resultForm(roadmap, known, form, model) : done(roadmap, outcome, saved, next);
    }

    private static @Nullable ToOutcome setTiming(RoadmapCode roadmap, OutcomeCode outcome, Form form) {
        var timing = form.required("timing", Timing::parse);
        return timing == null ? null : new SetTiming(roadmap, outcome, timing);
    }

    private static @Nullable ToOutcome revision(RoadmapCode roadmap, OutcomeCode outcome, Form form) {
        var timing = form.required("timing", Timing::parse);
        var reason = form.required("reason", text -> new Reason(text, null));
        var decided = reason == null
                ? null
                : form.attempt("decision", () -> new Reason(reason.text(), form.optional("decision")));
        return timing == null || decided == null ? null : new ReviseTiming(roadmap, outcome, timing, decided);
    }

    private @Nullable ToOutcome result(RoadmapCode roadmap, OutcomeCode outcome, Form form) {
        var activity = form.optional("activity");
        var subject = activity == null ? null : form.attempt("activity", () -> new ActivityCode(activity));
        var period = form.required("period", PeriodLabel::new);
        var result = new ResultFields(words).read(form);
        return period == null || result == null ? null : new RecordResult(roadmap, outcome, subject, period, result);
    }

    private Form blank(Map<String, String> values) {
        var fields = new LinkedHashMap<>(values);
        fields.put("command", UUID.randomUUID().toString());
        return new Form(fields, words);
    }

    private String timingForm(RoadmapCode roadmap, OutcomeView outcome, Form form, Model model) {
        form(words.say("revise.title", outcome.code()), "/revise-timing", roadmap, outcome, form, model);
        model.addAttribute("timing", words.timing(outcome.timing()));
        conflicts(roadmap, outcome, form, model);
        model.addAttribute("first", outcome.firstTiming() == null);
        return "revise-timing";
    }

    private String resultForm(RoadmapCode roadmap, OutcomeView outcome, Form form, Model model) {
        form(words.say("result.title", outcome.code()), "/record-result", roadmap, outcome, form, model);
        var activities = new LinkedHashMap<String, String>();
        outcome.activities().stream()
                .filter(activity -> activity.state() == State.ACTIVE && activity.code() != null)
                .forEach(activity ->
                        activities.put(Objects.toString(activity.code()), activity.code() + " " + activity.text()));
        var periods = new LinkedHashMap<String, String>();
        queries.roadmap(roadmap)
                .periods()
                .forEach(period ->
                        periods.put(period.label().text(), period.label().text()));
        conflicts(roadmap, outcome, form, model);
        model.addAttribute("activities", activities);
        model.addAttribute("periods", periods);
        model.addAttribute("statuses", new ResultFields(words).statuses());
        return "record-result";
    }

    /** What others changed since this form was opened, to be read next to what was typed. */
    private void conflicts(RoadmapCode roadmap, OutcomeView outcome, Form form, Model model) {
        var mine = new LinkedHashMap<String, String>();
        for (var field : List.of("timing", "status", "narrative", "reason")) {
            mine.put(words.say("label." + field), form.value(field));
        }
        model.addAttribute("mine", mine);
        model.addAttribute(
                "conflicts",
                form.overtakenBy().isEmpty()
                        ? List.of()
                        : queries.history(roadmap, outcome.code()).stream()
                                .filter(change -> form.overtakenBy().contains(change.position()))
                                .map(change -> ChangeRow.of(change, words))
                                .toList());
    }

    private void form(String title, String action, RoadmapCode roadmap, OutcomeView outcome, Form form, Model model) {
        var back = Links.NOW.outcome(roadmap, outcome.code());
        model.addAttribute(
                "frame",
                new Frame(
                        title,
                        List.of(
                                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                                new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap)),
                                new Frame.Crumb(outcome.code().text(), back)),
                        null,
                        null));
        model.addAttribute("form", form);
        model.addAttribute("address", back + action);
        model.addAttribute("back", back);
        model.addAttribute("version", outcome.version());
        model.addAttribute("statement", outcome.statement());
    }

    private static String done(RoadmapCode roadmap, OutcomeCode outcome, OptionalLong saved, RedirectAttributes next) {
        next.addFlashAttribute("saved", saved.getAsLong());
        return "redirect:" + Links.NOW.outcome(roadmap, outcome);
    }
}
