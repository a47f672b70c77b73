package org.actionline.roadmap.server.pages.change;

import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.ActorId;
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

/** Drafting, revising and discarding what is to be published, and saying which later version holds in place of an earlier one. */
@Controller
class VersionChangePages {

    private final RoadmapQueries queries;
    private final ChangeForms forms;
    private final Changing changing;
    private final Words words;

    VersionChangePages(RoadmapQueries queries, ChangeForms forms, Changing changing, Words words) {
        this.queries = queries;
        this.forms = forms;
        this.changing = changing;
        this.words = words;
    }

    @Requires(Right.WRITE)
    @GetMapping("/roadmaps/{roadmap}/versions/change/{command}")
    String draft(
            @PathVariable RoadmapCode roadmap,
            @PathVariable String command,
            @RequestParam Map<String, String> parameters,
            Model model) {
        return blank(forms.ofDrafts(command), roadmap, parameters, model);
    }

    @Requires(Right.WRITE)
    @PostMapping("/roadmaps/{roadmap}/versions/change/{command}")
    String saveDraft(
            @PathVariable RoadmapCode roadmap,
            @PathVariable String command,
            @RequestParam Map<String, String> typed,
            ActorId actor,
            Model model,
            RedirectAttributes next) {
        return save(forms.ofDrafts(command), roadmap, typed, actor, model, next);
    }

    @Requires(Right.PUBLISH)
    @GetMapping("/roadmaps/{roadmap}/versions/supersede-version")
    String supersede(@PathVariable RoadmapCode roadmap, @RequestParam Map<String, String> parameters, Model model) {
        return blank(forms.supersede(), roadmap, parameters, model);
    }

    @Requires(Right.PUBLISH)
    @PostMapping("/roadmaps/{roadmap}/versions/supersede-version")
    String saveSuperseded(
            @PathVariable RoadmapCode roadmap,
            @RequestParam Map<String, String> typed,
            ActorId actor,
            Model model,
            RedirectAttributes next) {
        return save(forms.supersede(), roadmap, typed, actor, model, next);
    }

    private String blank(ChangeForm change, RoadmapCode roadmap, Map<String, String> parameters, Model model) {
        return changing.blank(change, subject(change, roadmap, parameters), place(change, roadmap), model);
    }

    private String save(
            ChangeForm change,
            RoadmapCode roadmap,
            Map<String, String> typed,
            ActorId actor,
            Model model,
            RedirectAttributes next) {
        var about = subject(change, roadmap, typed);
        var form = new Form(typed, words);
        var saved = changing.save(change, about, form, actor);
        if (saved == null) {
            return changing.show(change, about, form, place(change, roadmap), model);
        }
        next.addFlashAttribute("saved", saved.position());
        return "redirect:" + Links.NOW.versions(roadmap);
    }

    private Subject subject(ChangeForm change, RoadmapCode roadmap, Map<String, String> parameters) {
        return new Subject(queries.roadmap(roadmap), null, OutcomeChangePages.named(change, parameters), words);
    }

    private Changing.Place place(ChangeForm change, RoadmapCode roadmap) {
        var versions = Links.NOW.versions(roadmap);
        var path = List.of(
                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap)),
                new Frame.Crumb(words.say("versions.title", roadmap), versions));
        var supersedes = change.command().equals(forms.supersede().command());
        return new Changing.Place(path, versions + (supersedes ? "/" : "/change/") + change.command());
    }
}
