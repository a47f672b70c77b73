package org.actionline.roadmap.server.pages.review;

import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultCommand;
import org.actionline.roadmap.api.result.ResultCommand.ApproveResult;
import org.actionline.roadmap.api.result.ResultCommand.ReturnResult;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.server.pages.Form;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A reviewer reads a result and approves it, or returns it with a reason.
 *
 * <p>The form carries the position of the words that were read: if others stand there by then, nothing is approved.
 */
@Controller
@Requires(Right.APPROVE)
class ReviewForm {

    private final RoadmapQueries queries;
    private final Saving saving;
    private final Words words;

    ReviewForm(RoadmapQueries queries, Saving saving, Words words) {
        this.queries = queries;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/roadmaps/{roadmap}/outcomes/{outcome}/review-result")
    String form(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam PeriodLabel period,
            @RequestParam(defaultValue = "") String activity,
            ActorId actor,
            Model model) {
        var form = new Form(Map.of("command", UUID.randomUUID().toString()), words);
        return page(
                Recorded.find(roadmap, queries.outcome(roadmap, outcome), period, activity, words), form, actor, model);
    }

    @PostMapping("/roadmaps/{roadmap}/outcomes/{outcome}/review-result")
    String decide(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam PeriodLabel period,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam long seen,
            @RequestParam Map<String, String> typed,
            ActorId actor,
            Model model,
            RedirectAttributes next) {
        var form = new Form(typed, words);
        var recorded = Recorded.find(roadmap, queries.outcome(roadmap, outcome), period, activity, words);
        var command = form.value("decide").equals("approve")
                ? new ApproveResult(roadmap, outcome, recorded.activity(), period, seen)
                : giveBack(recorded, seen, form);
        if (command == null || saving.save(form, "reason", command, actor, null).isEmpty()) {
            var now = Recorded.find(roadmap, queries.outcome(roadmap, outcome), period, activity, words);
            return page(now, form, actor, model);
        }
        next.addFlashAttribute(
                "done",
                words.say(command instanceof ApproveResult ? "review.approved" : "review.returned", recorded.name()));
        return "redirect:" + recorded.row();
    }

    private static @Nullable ResultCommand giveBack(Recorded recorded, long seen, Form form) {
        var reason = form.required("reason", text -> new Reason(text, form.optional("decision")));
        return reason == null
                ? null
                : new ReturnResult(
                        recorded.roadmap(),
                        recorded.outcome().code(),
                        recorded.activity(),
                        recorded.result().period(),
                        seen,
                        reason);
    }

    private String page(Recorded recorded, Form form, ActorId actor, Model model) {
        model.addAttribute(
                "frame",
                recorded.frame(
                        words.say(
                                "review.title",
                                recorded.name(),
                                recorded.result().period()),
                        words));
        model.addAttribute("recorded", recorded);
        model.addAttribute("result", recorded.result());
        model.addAttribute("own", recorded.result().writers().contains(actor));
        model.addAttribute("form", form);
        model.addAttribute("back", recorded.row());
        return "review-result";
    }
}
