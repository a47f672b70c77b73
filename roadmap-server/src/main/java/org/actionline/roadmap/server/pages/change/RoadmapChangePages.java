package org.actionline.roadmap.server.pages.change;

import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
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

/** Opening a roadmap, and everything that can be changed about one as a whole. */
@Controller
@Requires(Right.WRITE)
class RoadmapChangePages {

    private final RoadmapQueries queries;
    private final ChangeForms forms;
    private final Changing changing;
    private final Words words;

    RoadmapChangePages(RoadmapQueries queries, ChangeForms forms, Changing changing, Words words) {
        this.queries = queries;
        this.forms = forms;
        this.changing = changing;
        this.words = words;
    }

    @GetMapping("/roadmaps/open")
    String opening(Model model) {
        return changing.blank(forms.open(), new Subject(null, null, Map.of(), words), opening(), model);
    }

    @PostMapping("/roadmaps/open")
    String open(@RequestParam Map<String, String> typed, ActorId actor, Model model, RedirectAttributes next) {
        var about = new Subject(null, null, Map.of(), words);
        var form = new Form(typed, words);
        var saved = changing.save(forms.open(), about, form, actor);
        if (saved == null) {
            return changing.show(forms.open(), about, form, opening(), model);
        }
        next.addFlashAttribute("saved", saved.position());
        return "redirect:" + Links.NOW.roadmap(saved.command().roadmap());
    }

    @GetMapping("/roadmaps/{roadmap}/change")
    String roadmap(@PathVariable RoadmapCode roadmap, Model model) {
        var about = subject(roadmap);
        model.addAttribute(
                "frame",
                new Frame(
                        words.say("change.roadmap", roadmap),
                        path(roadmap).subList(0, 2),
                        null,
                        about.roadmap().position()));
        model.addAttribute("lead", about.roadmap().title());
        model.addAttribute("sections", RoadmapSections.of(about));
        model.addAttribute("back", Links.NOW.roadmap(roadmap));
        return "changes-possible";
    }

    @GetMapping("/roadmaps/{roadmap}/change/{command}")
    String form(@PathVariable RoadmapCode roadmap, @PathVariable String command, Model model) {
        return changing.blank(forms.ofRoadmap(command), subject(roadmap), place(roadmap, command), model);
    }

    @PostMapping("/roadmaps/{roadmap}/change/{command}")
    String save(
            @PathVariable RoadmapCode roadmap,
            @PathVariable String command,
            @RequestParam Map<String, String> typed,
            ActorId actor,
            Model model,
            RedirectAttributes next) {
        var change = forms.ofRoadmap(command);
        var form = new Form(typed, words);
        var saved = changing.save(change, subject(roadmap), form, actor);
        if (saved == null) {
            return changing.show(change, subject(roadmap), form, place(roadmap, command), model);
        }
        next.addFlashAttribute("saved", saved.position());
        return "redirect:"
                + (saved.command() instanceof DefineOutcome defined
                        ? Links.NOW.outcome(roadmap, defined.outcome())
                        : Links.NOW.roadmap(roadmap));
    }

    private Subject subject(RoadmapCode roadmap) {
        return new Subject(queries.roadmap(roadmap), null, Map.of(), words);
    }

    private Frame.Crumb roadmaps() {
        return new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps());
    }

    private Changing.Place opening() {
        return new Changing.Place(List.of(roadmaps()), "/roadmaps/open");
    }

    private Changing.Place place(RoadmapCode roadmap, String command) {
        var path = path(roadmap);
        return new Changing.Place(path, path.getLast().address() + "/" + command);
    }

    private List<Frame.Crumb> path(RoadmapCode roadmap) {
        return List.of(
                roadmaps(),
                new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap)),
                new Frame.Crumb(words.say("change.crumb"), Links.NOW.roadmap(roadmap) + "/change"));
    }
}
