package org.actionline.roadmap.server.pages.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MoveOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
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

/** Everything that can be changed about one outcome, and the form for each change. */
@Controller
@Requires(Right.WRITE)
class OutcomeChangePages {

    private final RoadmapQueries queries;
    private final ChangeForms forms;
    private final Changing changing;
    private final Words words;

    OutcomeChangePages(RoadmapQueries queries, ChangeForms forms, Changing changing, Words words) {
        this.queries = queries;
        this.forms = forms;
        this.changing = changing;
        this.words = words;
    }

    @GetMapping("/roadmaps/{roadmap}/outcomes/{outcome}/change")
    String outcome(@PathVariable RoadmapCode roadmap, @PathVariable OutcomeCode outcome, Model model) {
        var about = subject(roadmap, outcome, Map.of());
        var path = path(about);
        model.addAttribute(
                "frame",
                new Frame(
                        words.say("change.outcome", about.code()),
                        path.subList(0, path.size() - 1),
                        null,
                        about.roadmap().position()));
        model.addAttribute("lead", about.outcome().statement());
        model.addAttribute("sections", OutcomeSections.of(about));
        model.addAttribute("back", Links.NOW.outcome(roadmap, about.code()));
        return "changes-possible";
    }

    @GetMapping("/roadmaps/{roadmap}/outcomes/{outcome}/change/{command}")
    String form(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable String command,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var change = forms.ofOutcome(command);
        var about = subject(roadmap, outcome, named(change, parameters));
        return changing.blank(change, about, place(change, about), model);
    }

    @PostMapping("/roadmaps/{roadmap}/outcomes/{outcome}/change/{command}")
    String save(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable String command,
            @RequestParam Map<String, String> typed,
            ActorId actor,
            Model model,
            RedirectAttributes next) {
        var change = forms.ofOutcome(command);
        var about = subject(roadmap, outcome, named(change, typed));
        var form = new Form(typed, words);
        var saved = changing.save(change, about, form, actor);
        if (saved == null) {
            var now = subject(roadmap, outcome, named(change, typed));
            return changing.show(change, now, form, place(change, now), model);
        }
        next.addFlashAttribute("saved", saved.position());
        var code = saved.command() instanceof MoveOutcome move && move.code() != null ? move.code() : about.code();
        return "redirect:" + Links.NOW.outcome(roadmap, code);
    }

    /** The parameters of the address that say which thing is meant. */
    static Map<String, String> named(ChangeForm change, Map<String, String> parameters) {
        var named = new HashMap<>(parameters);
        named.keySet().retainAll(change.about());
        return named;
    }

    private Subject subject(RoadmapCode roadmap, OutcomeCode outcome, Map<String, String> of) {
        return new Subject(queries.roadmap(roadmap), queries.outcome(roadmap, outcome), of, words);
    }

    private Changing.Place place(ChangeForm change, Subject about) {
        var path = path(about);
        return new Changing.Place(path, path.getLast().address() + "/" + change.command());
    }

    private List<Frame.Crumb> path(Subject about) {
        var outcome = Links.NOW.outcome(about.roadmapCode(), about.code());
        return List.of(
                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                new Frame.Crumb(about.roadmapCode().text(), Links.NOW.roadmap(about.roadmapCode())),
                new Frame.Crumb(about.code().text(), outcome),
                new Frame.Crumb(words.say("change.crumb"), outcome + "/change"));
    }
}
