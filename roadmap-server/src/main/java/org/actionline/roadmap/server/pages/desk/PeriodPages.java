package org.actionline.roadmap.server.pages.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.period.PeriodGridView;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.ResultFields;
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
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The results of a whole reporting period on one screen.
 *
 * <p>Every row is a command of its own with an id of its own, made when the page was: a row that is sent again, because the
 * answer got lost or all rows are sent once more, is saved once.
 */
@Controller
class PeriodPages {

    private final RoadmapQueries queries;
    private final Saving saving;
    private final Words words;

    PeriodPages(RoadmapQueries queries, Saving saving, Words words) {
        this.queries = queries;
        this.saving = saving;
        this.words = words;
    }

    /**
     * What became of a row.
     *
     * @param errors what is wrong, by field
     */
    record RowAnswer(boolean saved, String words, Map<String, String> errors) {}

    @Requires(Right.READ)
    @GetMapping("/roadmaps/{roadmap}/periods/{period}")
    String grid(@PathVariable RoadmapCode roadmap, @PathVariable PeriodLabel period, Model model) {
        var grid = queries.period(roadmap, period);
        return page(
                grid,
                grid.rows().stream().map(row -> PeriodRow.blank(row, words)).toList(),
                model);
    }

    /** All rows at once, for browsers without scripts: each filled one is saved or comes back with what is wrong. */
    @Requires(Right.WRITE)
    @PostMapping("/roadmaps/{roadmap}/periods/{period}")
    String save(
            @PathVariable RoadmapCode roadmap,
            @PathVariable PeriodLabel period,
            @RequestParam Map<String, String> fields,
            ActorId actor,
            Model model) {
        var grid = queries.period(roadmap, period);
        var rows = new ArrayList<PeriodRow>();
        for (var row : grid.rows()) {
            var typed = PeriodRow.typed(row, fields, words);
            rows.add(
                    !grid.period().closed() && typed.open() && typed.filled()
                            ? saved(roadmap, period, typed, actor)
                            : typed);
        }
        return page(queries.period(roadmap, period), rows, model);
    }

    /** One row. */
    @Requires(Right.WRITE)
    @ResponseBody
    @PostMapping("/roadmaps/{roadmap}/periods/{period}/row")
    RowAnswer saveRow(
            @PathVariable RoadmapCode roadmap,
            @PathVariable PeriodLabel period,
            @RequestParam String row,
            @RequestParam Map<String, String> fields,
            ActorId actor) {
        var known = queries.period(roadmap, period).rows().stream()
                .map(candidate -> new PeriodRow(
                        candidate,
                        PeriodRow.blank(candidate, words).key(),
                        new Form(fields, words),
                        OptionalLong.empty()))
                .filter(candidate -> candidate.key().equals(row) && !row.isEmpty())
                .findFirst();
        if (known.isEmpty()) {
            return new RowAnswer(false, words.say("grid.unknown-row", row), Map.of());
        }
        var answer = saved(roadmap, period, known.get(), actor);
        return answer.justSaved()
                ? new RowAnswer(true, words.say("outcome.saved", words.number(answer.position())), Map.of())
                : new RowAnswer(
                        false,
                        answer.form().errors().entrySet().stream()
                                .map(error -> words.say("label." + error.getKey()) + ": " + error.getValue())
                                .findFirst()
                                .orElse(""),
                        answer.form().errors());
    }

    private PeriodRow saved(RoadmapCode roadmap, PeriodLabel period, PeriodRow row, ActorId actor) {
        var result = new ResultFields(words).read(row.form());
        if (result == null || !row.form().faultless()) {
            return row;
        }
        var command = new RecordResult(roadmap, row.row().outcome(), row.activity(), period, result);
        return row.savedAt(saving.save(row.form(), "status", command, actor, null));
    }

    private String page(PeriodGridView grid, List<PeriodRow> rows, Model model) {
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
        model.addAttribute(
                "savedNow", rows.stream().filter(PeriodRow::justSaved).count());
        model.addAttribute("others", others);
        model.addAttribute("statuses", new ResultFields(words).statuses());
        model.addAttribute("links", Links.NOW);
        model.addAttribute("scripts", List.of("period"));
        return "period";
    }
}
