package org.actionline.roadmap.server.pages.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.period.PeriodGridView;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.ResultFields;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.pages.desk.SendingRows.Sent;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The results of a whole reporting period on one screen.
 *
 * <p>The filled rows are one command: all are saved together or none is, or those that are right where somebody wants that. The
 * page gives the command its id: sent again, because the answer got lost, it is carried out once.
 */
@Controller
class PeriodPages {

    private final RoadmapQueries queries;
    private final SendingRows sending;
    private final Words words;

    PeriodPages(RoadmapQueries queries, SendingRows sending, Words words) {
        this.queries = queries;
        this.sending = sending;
        this.words = words;
    }

    /**
     * What became of the rows that were sent.
     *
     * @param saved how many
     * @param words what happened, in a sentence
     * @param right how many could be saved without the others
     * @param next the id for the rows that are sent next
     */
    record Answer(long saved, String words, long right, String next, Map<String, RowAnswer> rows) {}

    /**
     * What became of a row.
     *
     * @param errors what is wrong, by field
     */
    record RowAnswer(boolean saved, String words, Map<String, String> errors) {}

    @Requires(Right.READ)
    @GetMapping("/roadmaps/{roadmap}/periods/{period}")
    String grid(@PathVariable RoadmapCode roadmap, @PathVariable PeriodLabel period, Model model) {
        return page(queries.period(roadmap, period), new Sent(List.of(), Map.of(), ""), model);
    }

    /** All filled rows, for browsers without scripts: the page shows what became of each. */
    @Requires(Right.WRITE)
    @PostMapping("/roadmaps/{roadmap}/periods/{period}")
    String save(
            @PathVariable RoadmapCode roadmap,
            @PathVariable PeriodLabel period,
            @RequestParam Map<String, String> fields,
            ActorId actor,
            Model model) {
        var sent = sending.send(roadmap, period, fields, actor);
        return page(queries.period(roadmap, period), sent, model);
    }

    /** All filled rows, for the script of the page. */
    @Requires(Right.WRITE)
    @ResponseBody
    @PostMapping("/roadmaps/{roadmap}/periods/{period}/rows")
    Answer saveRows(
            @PathVariable RoadmapCode roadmap,
            @PathVariable PeriodLabel period,
            @RequestParam Map<String, String> fields,
            ActorId actor) {
        var grid = queries.period(roadmap, period);
        var sent = sending.send(grid.roadmap(), grid.period().label(), fields, actor);
        var rows = new LinkedHashMap<String, RowAnswer>();
        sent.rows().forEach(row -> rows.put(row.key(), answer(row, sent)));
        return new Answer(
                sent.saved().size(), said(sent), sent.right(), UUID.randomUUID().toString(), rows);
    }

    private RowAnswer answer(FilledRow row, Sent sent) {
        var position = sent.saved().get(row.key());
        if (position != null) {
            return new RowAnswer(true, words.say("outcome.saved", words.number(position)), Map.of());
        }
        var errors = row.form().errors();
        return new RowAnswer(
                false,
                errors.isEmpty()
                        ? words.say("grid.row.not-yet")
                        : errors.entrySet().stream()
                                .map(error -> words.say("label." + error.getKey()) + ": " + error.getValue())
                                .collect(Collectors.joining(" ")),
                errors);
    }

    private String said(Sent sent) {
        var wrong = sent.rows().stream().filter(row -> !row.form().faultless()).count();
        if (!sent.wrong().isEmpty()) {
            return words.say("grid.nothing", sent.wrong());
        }
        if (sent.saved().isEmpty()) {
            return wrong == 0 ? "" : words.say("grid.none-saved", wrong);
        }
        var saved = words.say("grid.saved", sent.saved().size());
        return wrong == 0 ? saved : saved + " " + words.say("grid.left-out", wrong);
    }

    private String page(PeriodGridView grid, Sent sent, Model model) {
        var typed = new HashMap<String, FilledRow>();
        sent.rows().forEach(row -> typed.put(row.key(), row));
        var rows = grid.rows().stream()
                .map(row -> PeriodRow.of(row, typed, sent.saved(), words))
                .toList();
        var roadmap = grid.roadmap();
        var label = grid.period().label();
        var others = new LinkedHashMap<String, String>();
        queries.roadmap(roadmap)
                .periods()
                .forEach(period -> others.put(period.label().text(), Links.NOW.period(roadmap, period.label())));
        model.addAttribute(
                "frame",
                new Frame(
                        words.say("grid.title", roadmap, label),
                        List.of(
                                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                                new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap))),
                        null,
                        grid.position()));
        model.addAttribute("grid", grid);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "wrong", rows.stream().filter(row -> !row.form().faultless()).toList());
        model.addAttribute("said", said(sent));
        model.addAttribute("right", sent.right());
        model.addAttribute("anySaved", !sent.saved().isEmpty());
        model.addAttribute("command", UUID.randomUUID());
        model.addAttribute("others", others);
        model.addAttribute("statuses", new ResultFields(words).statuses());
        model.addAttribute("links", Links.NOW);
        model.addAttribute("scripts", List.of("period"));
        return "period";
    }
}
