package org.actionline.roadmap.server.pages.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Saving;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a reporting period, so that its results can be recorded. */
@Controller
@Requires(Right.WRITE)
class OpenPeriodForm {

    private final RoadmapQueries queries;
    private final Saving saving;
    private final Words words;

    OpenPeriodForm(RoadmapQueries queries, Saving saving, Words words) {
        this.queries = queries;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/roadmaps/{roadmap}/open-period")
    String form(@PathVariable RoadmapCode roadmap, Model model) {
        return page(roadmap, new Form(Map.of("command", UUID.randomUUID().toString()), words), model);
    }

    @PostMapping("/roadmaps/{roadmap}/open-period")
    String open(
            @PathVariable RoadmapCode roadmap, @RequestParam Map<String, String> typed, ActorId actor, Model model) {
        var form = new Form(typed, words);
        var period = form.required("period", PeriodLabel::new);
        var from = form.required("from") == null ? null : form.day("from");
        var to = form.required("to") == null ? null : form.day("to");
        var due = form.day("due");
        var command = period == null || from == null || to == null || !form.faultless()
                ? null
                : form.attempt(
                        due == null || !due.isBefore(from) ? "to" : "due",
                        () -> new OpenPeriod(roadmap, period, from, to, due));
        return command == null
                        || saving.save(form, "period", command, actor, null).isEmpty()
                ? page(roadmap, form, model)
                : "redirect:" + Links.NOW.period(roadmap, command.period());
    }

    private String page(RoadmapCode roadmap, Form form, Model model) {
        model.addAttribute(
                "frame",
                new Frame(
                        words.say("open-period.title", roadmap),
                        List.of(
                                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                                new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap))),
                        null,
                        null));
        model.addAttribute("form", form);
        model.addAttribute("periods", queries.roadmap(roadmap).periods());
        model.addAttribute("back", Links.NOW.roadmap(roadmap));
        return "open-period";
    }
}
