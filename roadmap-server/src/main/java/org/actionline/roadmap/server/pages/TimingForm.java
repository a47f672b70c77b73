package org.actionline.roadmap.server.pages;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Stage;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.outcome.OutcomeView;
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

/** The timing of an outcome with the stages on the way: set where there is none yet, otherwise revised with a reason. */
@Controller
@Requires(Right.WRITE)
class TimingForm {

    private static final int MOST_STAGES = 50;

    private final RoadmapQueries queries;
    private final OutcomeFormPage page;
    private final Saving saving;
    private final Words words;

    TimingForm(RoadmapQueries queries, OutcomeFormPage page, Saving saving, Words words) {
        this.queries = queries;
        this.page = page;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/roadmaps/{roadmap}/outcomes/{outcome}/revise-timing")
    String form(@PathVariable RoadmapCode roadmap, @PathVariable OutcomeCode outcome, Model model) {
        var known = queries.outcome(roadmap, outcome);
        var stages = known.timing().stages().stream()
                .map(stage -> stage.label() + ": " + stage.by())
                .collect(Collectors.joining("\n"));
        return show(roadmap, known, page.blank(Map.of("stages", stages)), model);
    }

    @PostMapping("/roadmaps/{roadmap}/outcomes/{outcome}/revise-timing")
    String revise(
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
        return saved.isEmpty()
                ? show(roadmap, known, form, model)
                : OutcomeFormPage.saved(roadmap, outcome, saved, next);
    }

    private @Nullable ToOutcome setTiming(RoadmapCode roadmap, OutcomeCode outcome, Form form) {
        var timing = form.required("timing", Timing::parse);
        var stages = stages(form);
        return timing == null ? null : new SetTiming(roadmap, outcome, timing.withStages(stages));
    }

    /** Stages that the form does not show are kept. */
    private @Nullable ToOutcome revision(RoadmapCode roadmap, OutcomeCode outcome, Form form) {
        var timing = form.required("timing", Timing::parse);
        var reason = form.required("reason", text -> new Reason(text, null));
        var stages = stages(form);
        var decided = reason == null
                ? null
                : form.attempt("decision", () -> new Reason(reason.text(), form.optional("decision")));
        return timing == null || decided == null
                ? null
                : new ReviseTiming(roadmap, outcome, timing.withStages(stages), !form.has("stages"), decided);
    }

    /** One on each line: what is to be reached, a colon, the month. */
    private List<Stage> stages(Form form) {
        var stages = new ArrayList<Stage>();
        var lines = form.value("stages").lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > MOST_STAGES) {
            form.wrong("stages", words.say("error.stages", MOST_STAGES));
        }
        for (var line : lines) {
            var end = line.lastIndexOf(':');
            var month = end < 0 ? null : month(line.substring(end + 1).strip());
            if (month == null) {
                form.wrong("stages", words.say("error.stage", line.strip()));
                continue;
            }
            var stage = form.attempt("stages", () -> new Stage(line.substring(0, end), month));
            if (stage != null) {
                stages.add(stage);
            }
        }
        return stages;
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String show(RoadmapCode roadmap, OutcomeView outcome, Form form, Model model) {
        var mine = new LinkedHashMap<String, String>();
        for (var field : List.of("timing", "reason")) {
            mine.put(words.say("label." + field), form.value(field));
        }
        page.show(words.say("revise.title", outcome.code()), "/revise-timing", roadmap, outcome, form, mine, model);
        model.addAttribute("timing", words.timing(outcome.timing()));
        model.addAttribute("first", outcome.firstTiming() == null);
        return "revise-timing";
    }
}
