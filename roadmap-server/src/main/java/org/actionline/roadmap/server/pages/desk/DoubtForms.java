package org.actionline.roadmap.server.pages.desk;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.doubt.DoubtCommand.SettleDoubt;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.roadmap.DoubtView;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Saving;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Settling a doubt: the passage of the document, and what somebody decided about it. */
@Controller
@Requires(Right.WRITE)
class DoubtForms {

    private final RoadmapQueries queries;
    private final Saving saving;
    private final Words words;

    DoubtForms(RoadmapQueries queries, Saving saving, Words words) {
        this.queries = queries;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/roadmaps/{roadmap}/doubts/{doubt}/settle")
    String settle(@PathVariable RoadmapCode roadmap, @PathVariable DoubtId doubt, Model model) {
        var form = new Form(Map.of("command", UUID.randomUUID().toString()), words);
        return form(roadmap, found(roadmap, doubt), form, model);
    }

    @PostMapping("/roadmaps/{roadmap}/doubts/{doubt}/settle")
    String settle(
            @PathVariable RoadmapCode roadmap,
            @PathVariable DoubtId doubt,
            @RequestParam Map<String, String> typed,
            ActorId actor,
            Model model) {
        var form = new Form(typed, words);
        var known = found(roadmap, doubt);
        var text = form.required("reason");
        var reason = text == null ? null : form.attempt("reason", () -> new Reason(text, form.optional("decision")));
        var saved = reason == null
                ? OptionalLong.empty()
                : saving.save(form, "reason", new SettleDoubt(roadmap, doubt, reason), actor, null);
        return saved.isEmpty() ? form(roadmap, known, form, model) : "redirect:" + Links.NOW.doubts(roadmap);
    }

    private DoubtView found(RoadmapCode roadmap, DoubtId id) {
        return queries.roadmap(roadmap).doubts().stream()
                .filter(doubt -> doubt.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, words.say("doubt.unknown", roadmap)));
    }

    private String form(RoadmapCode roadmap, DoubtView doubt, Form form, Model model) {
        model.addAttribute(
                "frame",
                new Frame(
                        words.say("settle.title", doubt.line()),
                        List.of(
                                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                                new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap)),
                                new Frame.Crumb(words.say("doubts.title", roadmap), Links.NOW.doubts(roadmap))),
                        null,
                        null));
        model.addAttribute("doubt", doubt);
        model.addAttribute("form", form);
        model.addAttribute("address", Links.NOW.settle(roadmap, doubt.id()));
        model.addAttribute("back", Links.NOW.doubts(roadmap));
        return "settle-doubt";
    }
}
