package org.actionline.roadmap.server.pages;

import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One outcome with its history. */
@Controller
class OutcomePages {

    private final RoadmapQueries queries;
    private final Words words;

    OutcomePages(RoadmapQueries queries, Words words) {
        this.queries = queries;
        this.words = words;
    }

    @Requires(value = Right.READ_AT, points = "asOf")
    @GetMapping("/roadmaps/{roadmap}/outcomes/{outcome}")
    String outcome(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            Where where,
            Sight sight,
            @ModelAttribute("mayWrite") boolean mayWrite,
            Model model) {
        var looking = Looking.at(where, roadmap, sight, queries);
        var shown = find(looking.shown(), outcome);
        var history = queries.history(roadmap, outcome);
        model.addAttribute(
                "frame",
                new Frame(
                        outcome + " " + shown.statement(),
                        List.of(
                                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                                new Frame.Crumb(roadmap.text(), looking.links().roadmap(roadmap))),
                        looking.when(links -> links.outcome(roadmap, outcome), words),
                        looking.shown().position()));
        model.addAttribute("page", OutcomePage.of(looking, shown, history, mayWrite, words));
        return "outcome";
    }

    private static OutcomeView find(RoadmapView roadmap, OutcomeCode code) {
        return roadmap.outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Unanswerable(new NoAnswer.UnknownOutcome(roadmap.code(), code)));
    }
}
