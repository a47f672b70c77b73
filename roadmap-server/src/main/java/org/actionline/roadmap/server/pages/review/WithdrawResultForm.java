package org.actionline.roadmap.server.pages.review;

import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultCommand.WithdrawResult;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.server.pages.Form;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking back a result that should not be there. */
@Controller
@Requires(Right.WRITE)
class WithdrawResultForm {

    private final RoadmapQueries queries;
    private final Saving saving;
    private final Words words;

    WithdrawResultForm(RoadmapQueries queries, Saving saving, Words words) {
        this.queries = queries;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/roadmaps/{roadmap}/outcomes/{outcome}/withdraw-result")
    String form(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam PeriodLabel period,
            @RequestParam(defaultValue = "") String activity,
            Model model) {
        var form = new Form(Map.of("command", UUID.randomUUID().toString()), words);
        return page(Recorded.find(roadmap, queries.outcome(roadmap, outcome), period, activity, words), form, model);
    }

    @PostMapping("/roadmaps/{roadmap}/outcomes/{outcome}/withdraw-result")
    String withdraw(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam PeriodLabel period,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam Map<String, String> typed,
            ActorId actor,
            Model model,
            RedirectAttributes next) {
        var form = new Form(typed, words);
        var recorded = Recorded.find(roadmap, queries.outcome(roadmap, outcome), period, activity, words);
        var reason = form.required("reason", text -> new Reason(text, form.optional("decision")));
        if (reason == null
                || saving.save(
                                form,
                                "reason",
                                new WithdrawResult(roadmap, outcome, recorded.activity(), period, reason),
                                actor,
                                null)
                        .isEmpty()) {
            return page(recorded, form, model);
        }
        next.addFlashAttribute("done", words.say("withdraw-result.done", recorded.name()));
        return "redirect:" + recorded.row();
    }

    private String page(Recorded recorded, Form form, Model model) {
        model.addAttribute(
                "frame",
                recorded.frame(
                        words.say(
                                "withdraw-result.title",
                                recorded.name(),
                                recorded.result().period()),
                        words));
        model.addAttribute("recorded", recorded);
        model.addAttribute("result", recorded.result());
        model.addAttribute("form", form);
        model.addAttribute("back", recorded.row());
        return "withdraw-result";
    }
}
