package org.actionline.roadmap.server.pages.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultCommand.ApproveResult;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Saving;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Approving the marked rows of a period's grid, each as a command of its own: one that is refused does not hold up the others.
 */
@Controller
@Requires(Right.APPROVE)
class ApproveRows {

    /** "D@41" or "D/A5@41": the row, and the position of the words that were read there. */
    private static final Pattern ROW = Pattern.compile("([^/@]+)(?:/([^/@]+))?@(\\d{1,18})");

    private final RoadmapQueries queries;
    private final Saving saving;
    private final Words words;

    ApproveRows(RoadmapQueries queries, Saving saving, Words words) {
        this.queries = queries;
        this.saving = saving;
        this.words = words;
    }

    @PostMapping("/roadmaps/{roadmap}/periods/{period}/approve")
    String approve(
            @PathVariable RoadmapCode roadmap,
            @PathVariable PeriodLabel period,
            @RequestParam(required = false, defaultValue = "") List<String> row,
            ActorId actor,
            RedirectAttributes next) {
        queries.period(roadmap, period);
        var refused = new ArrayList<String>();
        for (var marked : row) {
            var form = new Form(Map.of("command", UUID.randomUUID().toString()), words);
            if (saving.save(form, "status", approval(roadmap, period, marked), actor, null)
                    .isEmpty()) {
                refused.add(marked.substring(0, marked.indexOf('@')).replace('/', ' ') + ": "
                        + String.join(" ", form.errors().values()));
            }
        }
        next.addFlashAttribute("done", words.say("approve-rows.done", row.size() - refused.size()));
        next.addFlashAttribute("refused", refused);
        return "redirect:" + Links.NOW.period(roadmap, period);
    }

    private static ApproveResult approval(RoadmapCode roadmap, PeriodLabel period, String marked) {
        var row = ROW.matcher(marked);
        if (!row.matches()) {
            throw new InvalidValue("row", marked, "a row of the grid and what was read there, such as D/A5@41");
        }
        var activity = row.group(2) == null ? null : new ActivityCode(row.group(2));
        return new ApproveResult(roadmap, new OutcomeCode(row.group(1)), activity, period, Long.valueOf(row.group(3)));
    }
}
