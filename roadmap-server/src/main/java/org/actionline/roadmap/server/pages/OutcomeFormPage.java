package org.actionline.roadmap.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every form about one outcome shows: where it stands, what others changed meanwhile, and the way back. */
@Component
public class OutcomeFormPage {

    private final RoadmapQueries queries;
    private final Words words;

    OutcomeFormPage(RoadmapQueries queries, Words words) {
        this.queries = queries;
        this.words = words;
    }

    /** A form that nobody has sent yet, with an id of its own, so that sending it twice saves once. */
    public Form blank(Map<String, String> values) {
        var fields = new LinkedHashMap<>(values);
        fields.put("command", UUID.randomUUID().toString());
        return new Form(fields, words);
    }

    /**
     * Puts the form into the page.
     *
     * @param action what the address of the outcome goes on with
     * @param typed what somebody who was overtaken reads of their own beside the other version, by its label
     */
    public void show(
            String title,
            String action,
            RoadmapCode roadmap,
            OutcomeView outcome,
            Form form,
            Map<String, String> typed,
            Model model) {
        var back = Links.NOW.outcome(roadmap, outcome.code());
        model.addAttribute(
                "frame",
                new Frame(
                        title,
                        List.of(
                                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                                new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap)),
                                new Frame.Crumb(outcome.code().text(), back)),
                        null,
                        null));
        model.addAttribute("form", form);
        model.addAttribute("roadmap", roadmap);
        model.addAttribute("address", back + action);
        model.addAttribute("back", back);
        model.addAttribute("version", outcome.version());
        model.addAttribute("statement", outcome.statement());
        model.addAttribute("mine", typed);
        model.addAttribute("conflicts", conflicts(roadmap, outcome, form));
    }

    /** The page of the outcome, which tells what was saved. */
    public static String saved(
            RoadmapCode roadmap, OutcomeCode outcome, OptionalLong position, RedirectAttributes next) {
        next.addFlashAttribute("saved", position.getAsLong());
        return "redirect:" + Links.NOW.outcome(roadmap, outcome);
    }

    /** What others changed since the form was opened, to be read next to what was typed. */
    private List<ChangeRow> conflicts(RoadmapCode roadmap, OutcomeView outcome, Form form) {
        return form.overtakenBy().isEmpty()
                ? List.of()
                : queries.history(roadmap, outcome.code()).stream()
                        .filter(change -> form.overtakenBy().contains(change.position()))
                        .map(change -> ChangeRow.of(change, words))
                        .toList();
    }
}
