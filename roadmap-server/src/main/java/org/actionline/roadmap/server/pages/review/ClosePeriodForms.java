package org.actionline.roadmap.server.pages.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.period.PeriodCommand;
import org.actionline.roadmap.api.period.PeriodCommand.ClosePeriod;
import org.actionline.roadmap.api.period.PeriodCommand.ReopenPeriod;
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

/** Locking the results of a period and unlocking them again; each says before what it does. */
@Controller
@Requires(Right.APPROVE)
class ClosePeriodForms {

    private final RoadmapQueries queries;
    private final Saving saving;
    private final Words words;

    ClosePeriodForms(RoadmapQueries queries, Saving saving, Words words) {
        this.queries = queries;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/roadmaps/{roadmap}/periods/{period}/{what:close|reopen}")
    String form(
            @PathVariable RoadmapCode roadmap,
            @PathVariable PeriodLabel period,
            @PathVariable String what,
            Model model) {
        var form = new Form(Map.of("command", UUID.randomUUID().toString()), words);
        return page(roadmap, period, what, form, model);
    }

    @PostMapping("/roadmaps/{roadmap}/periods/{period}/{what:close|reopen}")
    String send(
            @PathVariable RoadmapCode roadmap,
            @PathVariable PeriodLabel period,
            @PathVariable String what,
            @RequestParam Map<String, String> typed,
            ActorId actor,
            Model model) {
        var form = new Form(typed, words);
        var command = what.equals("close") ? new ClosePeriod(roadmap, period) : reopening(roadmap, period, form);
        return command == null
                        || saving.save(form, what.equals("close") ? "period" : "reason", command, actor, null)
                                .isEmpty()
                ? page(roadmap, period, what, form, model)
                : "redirect:" + Links.NOW.period(roadmap, period);
    }

    private static @Nullable PeriodCommand reopening(RoadmapCode roadmap, PeriodLabel period, Form form) {
        var reason = form.required("reason", text -> new Reason(text, form.optional("decision")));
        return reason == null ? null : new ReopenPeriod(roadmap, period, reason);
    }

    private String page(RoadmapCode roadmap, PeriodLabel period, String what, Form form, Model model) {
        var back = Links.NOW.period(roadmap, period);
        model.addAttribute(
                "frame",
                new Frame(
                        words.say(what + "-period.title", roadmap, period),
                        List.of(
                                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                                new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap)),
                                new Frame.Crumb(period.text(), back)),
                        null,
                        null));
        model.addAttribute("grid", queries.period(roadmap, period));
        model.addAttribute("what", what);
        model.addAttribute("form", form);
        model.addAttribute("address", back + "/" + what);
        model.addAttribute("back", back);
        return "close-period";
    }
}
