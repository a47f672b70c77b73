package org.actionline.roadmap.server.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.ResubmitResult;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Correcting a recorded result: it begins with what is recorded, takes a reason, and leaves the old one in the log. One that a
 * reviewer returned is resubmitted by it, with an answer as the reason.
 */
@Controller
@Requires(Right.WRITE)
class CorrectResultForm {

    private final RoadmapQueries queries;
    private final ChosenFiles files;
    private final Saving saving;
    private final Words words;

    CorrectResultForm(RoadmapQueries queries, ChosenFiles files, Saving saving, Words words) {
        this.queries = queries;
        this.files = files;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/roadmaps/{roadmap}/outcomes/{outcome}/correct-result")
    String form(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam PeriodLabel period,
            @RequestParam(required = false) @Nullable String activity,
            Model model) {
        var known = queries.outcome(roadmap, outcome);
        var recorded = recorded(known, period, activity);
        var fields = ResultFields.of(recorded);
        fields.put("command", UUID.randomUUID().toString());
        return page(roadmap, known, period, activity, new Form(fields, words), model);
    }

    @PostMapping("/roadmaps/{roadmap}/outcomes/{outcome}/correct-result")
    String save(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam PeriodLabel period,
            @RequestParam(required = false) @Nullable String activity,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> chosen,
            ActorId actor,
            Model model)
            throws IOException {
        var form = new Form(typed, words);
        files.keep(roadmap, chosen, form);
        var known = queries.outcome(roadmap, outcome);
        var result = new ResultFields(words).read(form);
        var text = form.required("reason");
        var reason = text == null ? null : form.attempt("reason", () -> new Reason(text, form.optional("decision")));
        var returned = recorded(known, period, activity).state() == ResultState.RETURNED;
        var saved = result == null || reason == null || !form.faultless()
                ? OptionalLong.empty()
                : saving.save(
                        form,
                        "narrative",
                        returned
                                ? new ResubmitResult(roadmap, outcome, code(activity), period, result, reason)
                                : new CorrectResult(roadmap, outcome, code(activity), period, result, reason),
                        actor,
                        null);
        return saved.isEmpty()
                ? page(roadmap, known, period, activity, form, model)
                : "redirect:" + Links.NOW.outcome(roadmap, outcome) + "#change-" + saved.getAsLong();
    }

    private String page(
            RoadmapCode roadmap,
            OutcomeView outcome,
            PeriodLabel period,
            @Nullable String activity,
            Form form,
            Model model) {
        var recorded = recorded(outcome, period, activity);
        var returned = recorded.state() == ResultState.RETURNED;
        var back = Links.NOW.outcome(roadmap, outcome.code());
        var what = activity == null || activity.isEmpty() ? outcome.code().text() : outcome.code() + " " + activity;
        model.addAttribute(
                "frame",
                new Frame(
                        words.say(returned ? "resubmit.title" : "correct.title", what, period),
                        List.of(
                                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                                new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap)),
                                new Frame.Crumb(outcome.code().text(), back)),
                        null,
                        null));
        model.addAttribute("recorded", recorded);
        model.addAttribute("returned", returned);
        model.addAttribute("form", form);
        model.addAttribute("period", period);
        model.addAttribute("activity", Objects.requireNonNullElse(activity, ""));
        model.addAttribute("roadmap", roadmap);
        model.addAttribute("targets", ResultFields.targets(outcome));
        model.addAttribute("statuses", new ResultFields(words).statuses());
        model.addAttribute("address", back + "/correct-result");
        model.addAttribute("back", back);
        return "correct-result";
    }

    private ResultView recorded(OutcomeView outcome, PeriodLabel period, @Nullable String activity) {
        var code = code(activity);
        var results = code == null
                ? outcome.results()
                : outcome.activities().stream()
                        .filter(candidate -> code.equals(candidate.code()))
                        .flatMap(candidate -> candidate.results().stream())
                        .toList();
        return results.stream()
                .filter(result -> result.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, words.say("correct.none", outcome.code(), period)));
    }

    private static @Nullable ActivityCode code(@Nullable String activity) {
        return activity == null || activity.isEmpty() ? null : new ActivityCode(activity);
    }
}
