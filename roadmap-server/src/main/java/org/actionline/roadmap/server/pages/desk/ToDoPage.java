package org.actionline.roadmap.server.pages.desk;

import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.roadmap.DoubtView;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.todo.ToDoView;
import org.actionline.roadmap.query.todo.ToDoView.Item;
import org.actionline.roadmap.server.api.OwnToDo;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for somebody: results that are missing or were returned, results to be approved, and doubts. */
@Controller
class ToDoPage {

    private final RoadmapQueries queries;
    private final OwnToDo own;
    private final Words words;

    ToDoPage(RoadmapQueries queries, OwnToDo own, Words words) {
        this.queries = queries;
        this.own = own;
        this.words = words;
    }

    /**
     * What waits in one roadmap.
     *
     * @param periods in which results wait, the latest first
     */
    record Waiting(RoadmapView roadmap, List<InPeriod> periods, List<DoubtView> doubts) {

        Waiting {
            periods = List.copyOf(periods);
            doubts = List.copyOf(doubts);
        }

        boolean nothing() {
            return periods.isEmpty() && doubts.isEmpty();
        }
    }

    /** The results of one period that wait. */
    record InPeriod(PeriodView period, List<Item> missing, List<Item> returned, List<Item> toApprove) {

        InPeriod {
            missing = List.copyOf(missing);
            returned = List.copyOf(returned);
            toApprove = List.copyOf(toApprove);
        }

        static InPeriod of(RoadmapView roadmap, PeriodView period, ToDoView all) {
            return new InPeriod(
                    period,
                    within(roadmap, period, all.missing()),
                    within(roadmap, period, all.returned()),
                    within(roadmap, period, all.toApprove()));
        }

        private static List<Item> within(RoadmapView roadmap, PeriodView period, List<Item> items) {
            return items.stream()
                    .filter(item -> item.roadmap().equals(roadmap.code())
                            && item.period().equals(period.label()))
                    .toList();
        }

        boolean nothing() {
            return missing.isEmpty() && returned.isEmpty() && toApprove.isEmpty();
        }

        /** Whether the last day for missing and returned results is over. */
        public boolean overdue() {
            return missing.stream().anyMatch(Item::overdue) || returned.stream().anyMatch(Item::overdue);
        }
    }

    @Requires(Right.READ)
    @GetMapping("/to-do")
    String toDo(ActorId actor, Sight sight, Model model) {
        var all = own.of(actor, sight);
        model.addAttribute("frame", Frame.of(words.say("to-do.title")));
        model.addAttribute("links", Links.NOW);
        model.addAttribute(
                "waiting",
                queries.list().stream()
                        .filter(entry -> sight.writes(entry.code()) || sight.approves(entry.code()))
                        .map(entry -> waiting(queries.roadmap(entry.code()), all, sight))
                        .filter(waiting -> !waiting.nothing())
                        .toList());
        return "to-do";
    }

    private static Waiting waiting(RoadmapView roadmap, ToDoView all, Sight sight) {
        return new Waiting(
                roadmap,
                roadmap.periods().reversed().stream()
                        .map(period -> InPeriod.of(roadmap, period, all))
                        .filter(one -> !one.nothing())
                        .toList(),
                sight.writes(roadmap.code())
                        ? roadmap.doubts().stream()
                                .filter(doubt -> !doubt.settled())
                                .toList()
                        : List.of());
    }
}
