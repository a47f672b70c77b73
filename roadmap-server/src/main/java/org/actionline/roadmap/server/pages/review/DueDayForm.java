package org.actionline.roadmap.server.pages.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.period.PeriodCommand.ReviseDueDay;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moving the day until which the results of a period are in time. */
@Controller
@Requires(Right.APPROVE)
class DueDayForm {

    private final RoadmapQueries queries;
    private final Saving saving;
    private final Words words;

    DueDayForm(RoadmapQueries queries, Saving saving, Words words) {
        this.queries = queries;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/roadmaps/{roadmap}/periods/{period}/due-day")
    String form(@PathVariable RoadmapCode roadmap, @PathVariable PeriodLabel period, Model model) {
        var filled = new HashMap<String, String>();
        filled.put("command", UUID.randomUUID().toString());
        var due = queries.period(roadmap, period).period().due();
        if (due != null) {
            filled.put("dueDay", due.toString());
        }
        return page(roadmap, period, new Form(filled, words), model);
    }

    @PostMapping("/roadmaps/{roadmap}/periods/{period}/due-day")
    String send(
            @PathVariable RoadmapCode roadmap,
            @PathVariable PeriodLabel period,
            @RequestParam Map<String, String> typed,
            ActorId actor,
            Model model) {
        var form = new Form(typed, words);
        var command = revising(roadmap, period, form);
        return command == null
                        || saving.save(form, "dueDay", command, actor, null).isEmpty()
                ? page(roadmap, period, form, model)
                : "redirect:" + Links.NOW.period(roadmap, period);
    }

    private static @Nullable ReviseDueDay revising(RoadmapCode roadmap, PeriodLabel period, Form form) {
        var due = form.required("dueDay") == null ? null : form.day("dueDay");
        var reason = form.required("reason", text -> new Reason(text, form.optional("decision")));
        return due == null || reason == null
                ? null
                : form.attempt("dueDay", () -> new ReviseDueDay(roadmap, period, due, reason));
    }

    private String page(RoadmapCode roadmap, PeriodLabel period, Form form, Model model) {
        var back = Links.NOW.period(roadmap, period);
        model.addAttribute(
                "frame",
                new Frame(
                        words.say("due-day.title", roadmap, period),
                        List.of(
                                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                                new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap)),
                                new Frame.Crumb(period.text(), back)),
                        null,
                        null));
        model.addAttribute("period", queries.period(roadmap, period).period());
        model.addAttribute("form", form);
        model.addAttribute("back", back);
        return "due-day";
    }
}
