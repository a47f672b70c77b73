package org.actionline.roadmap.server.pages.desk;

import java.util.List;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.period.PeriodGrid;
import org.actionline.roadmap.query.period.PeriodGridView;
import org.actionline.roadmap.query.roadmap.DoubtView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for somebody: results that are missing or were returned, results to be approved, and doubts. */
@Controller
class ToDoPage {

    private final RoadmapQueries queries;
    private final Words words;

    ToDoPage(RoadmapQueries queries, Words words) {
        this.queries = queries;
        this.words = words;
    }

    /**
     * What waits in one roadmap.
     *
     * @param periods with results missing, returned or not approved yet, the latest first
     */
    record Waiting(RoadmapView roadmap, List<PeriodGridView> periods, List<DoubtView> doubts) {

        Waiting {
            periods = List.copyOf(periods);
            doubts = List.copyOf(doubts);
        }

        boolean nothing() {
            return periods.isEmpty() && doubts.isEmpty();
        }
    }

    @Requires(Right.READ)
    @GetMapping("/to-do")
    String toDo(Model model) {
        model.addAttribute("frame", Frame.of(words.say("to-do.title")));
        model.addAttribute("links", Links.NOW);
        model.addAttribute(
                "waiting",
                queries.list().stream()
                        .map(entry -> waiting(queries.roadmap(entry.code())))
                        .filter(waiting -> !waiting.nothing())
                        .toList());
        return "to-do";
    }

    private static Waiting waiting(RoadmapView roadmap) {
        return new Waiting(
                roadmap,
                roadmap.periods().reversed().stream()
                        .map(period -> PeriodGrid.of(roadmap, period))
                        .filter(grid ->
                                !grid.period().closed() && grid.missing() + grid.returned() + grid.submitted() > 0)
                        .toList(),
                roadmap.doubts().stream().filter(doubt -> !doubt.settled()).toList());
    }
}
