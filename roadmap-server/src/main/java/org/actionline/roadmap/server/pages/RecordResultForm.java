package org.actionline.roadmap.server.pages;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording one result, of an outcome as a whole or of one of its activities, with files as evidence. */
@Controller
@Requires(Right.WRITE)
class RecordResultForm {

    private final RoadmapQueries queries;
    private final ChosenFiles files;
    private final OutcomeFormPage page;
    private final Saving saving;
    private final Words words;

    RecordResultForm(RoadmapQueries queries, ChosenFiles files, OutcomeFormPage page, Saving saving, Words words) {
        this.queries = queries;
        this.files = files;
        this.page = page;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/roadmaps/{roadmap}/outcomes/{outcome}/record-result")
    String form(@PathVariable RoadmapCode roadmap, @PathVariable OutcomeCode outcome, Model model) {
        var periods = queries.roadmap(roadmap).periods();
        var latest = periods.isEmpty() ? "" : periods.getLast().label().text();
        return show(roadmap, queries.outcome(roadmap, outcome), page.blank(Map.of("period", latest)), model);
    }

    @PostMapping("/roadmaps/{roadmap}/outcomes/{outcome}/record-result")
    String record(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> chosen,
            ActorId actor,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var form = new Form(typed, words);
        var known = queries.outcome(roadmap, outcome);
        files.keep(roadmap, chosen, form);
        var command = result(roadmap, outcome, form);
        var saved = command == null || !form.faultless()
                ? OptionalLong.empty()
                : saving.save(form, "status", command, actor, null);
        return saved.isEmpty()
                ? show(roadmap, known, form, model)
                : OutcomeFormPage.saved(roadmap, outcome, saved, next);
    }

    private @Nullable ToOutcome result(RoadmapCode roadmap, OutcomeCode outcome, Form form) {
        var activity = form.optional("activity");
        var subject = activity == null ? null : form.attempt("activity", () -> new ActivityCode(activity));
        var period = form.required("period", PeriodLabel::new);
        var result = new ResultFields(words).read(form);
        return period == null || result == null ? null : new RecordResult(roadmap, outcome, subject, period, result);
    }

    private String show(RoadmapCode roadmap, OutcomeView outcome, Form form, Model model) {
        var mine = new LinkedHashMap<String, String>();
        mine.put(words.say("label.status"), form.value("status"));
        mine.put(words.say("label.narrative"), form.value("narrative"));
        page.show(words.say("result.title", outcome.code()), "/record-result", roadmap, outcome, form, mine, model);
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
        model.addAttribute("activities", activities);
        model.addAttribute("periods", periods);
        model.addAttribute("targets", ResultFields.targets(outcome));
        model.addAttribute("statuses", new ResultFields(words).statuses());
        return "record-result";
    }
}
