package org.actionline.roadmap.server.pages.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.point.Points;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.access.FourEyes;
import org.actionline.roadmap.server.access.Proposal;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Reported;
import org.actionline.roadmap.server.pages.Saving;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.register.Publication;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Publishing a version in two steps: say what it is, see what will be frozen, confirm. Where four eyes are on, another person confirms
 * it once more before anything is frozen.
 */
@Controller
@Requires(Right.PUBLISH)
class PublishForm {

    private static final int LONGEST = 200;

    private final RoadmapQueries queries;
    private final Publication publication;
    private final FourEyes fourEyes;
    private final Saving saving;
    private final Words words;

    PublishForm(RoadmapQueries queries, Publication publication, FourEyes fourEyes, Saving saving, Words words) {
        this.queries = queries;
        this.publication = publication;
        this.fourEyes = fourEyes;
        this.saving = saving;
        this.words = words;
    }

    /**
     * What publishing freezes.
     *
     * @param since label of the version before, absent for the first
     * @param changes how much differs from it
     * @param unexplained how many of these have no reason
     */
    record Announced(
            long position,
            @Nullable String since,
            int changes,
            int unexplained,
            long openDoubts,
            @Nullable Reported reported) {}

    @GetMapping("/roadmaps/{roadmap}/versions/publish")
    String form(
            @PathVariable RoadmapCode roadmap, @RequestParam(required = false) @Nullable String draft, Model model) {
        var current = queries.roadmap(roadmap);
        var typed = new HashMap<>(Map.of("command", UUID.randomUUID().toString()));
        current.drafts().stream()
                .filter(one -> one.label().text().equals(draft))
                .forEach(one -> typed.putAll(Map.of(
                        "label", one.label().text(),
                        "session", one.session(),
                        "symbol", one.symbol(),
                        "representedDate", one.representedDate().toString())));
        return page(current, new Form(typed, words), false, model);
    }

    @PostMapping("/roadmaps/{roadmap}/versions/publish")
    String publish(
            @PathVariable RoadmapCode roadmap, @RequestParam Map<String, String> typed, ActorId actor, Model model) {
        var form = new Form(typed, words);
        var current = queries.roadmap(roadmap);
        var label = form.required("label", VersionLabel::new);
        var session = form.required("session", text -> InvalidValue.requireText("session", text, LONGEST));
        var symbol = form.required("symbol", text -> InvalidValue.requireText("symbol", text, LONGEST));
        var day = form.required("representedDate") == null ? null : form.day("representedDate");
        if (label != null
                && current.versions().stream()
                        .anyMatch(version -> version.label().equals(label))) {
            form.wrong("label", words.say("publish.taken", label));
        }
        if (label == null || session == null || symbol == null || day == null || !form.faultless()) {
            return page(current, form, false, model);
        }
        if (!form.value("step").equals("publish")) {
            return page(current, form, true, model);
        }
        if (fourEyes.required()) {
            var what = new Proposal.PublishVersion(roadmap, label.text(), session, symbol, day, null);
            var proposal = fourEyes.propose(CommandId.of(form.value("command")), what, "version " + label, actor);
            return "redirect:" + Links.NOW.versions(roadmap) + "?proposed=" + proposal.id();
        }
        var imprint = new Imprint(session, symbol, day);
        var saved = saving.save(
                form,
                "label",
                List.of(roadmap, label, imprint),
                actor,
                null,
                envelope -> publication.publish(roadmap, label, imprint, envelope));
        return saved.equals(OptionalLong.empty())
                ? page(current, form, false, model)
                : "redirect:" + Links.NOW.versions(roadmap);
    }

    private String page(RoadmapView current, Form form, boolean check, Model model) {
        var roadmap = current.code();
        model.addAttribute(
                "frame",
                new Frame(
                        words.say("publish.title", roadmap),
                        List.of(
                                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                                new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap)),
                                new Frame.Crumb(words.say("versions.title", roadmap), Links.NOW.versions(roadmap))),
                        null,
                        current.position()));
        model.addAttribute("form", form);
        model.addAttribute("announced", check ? announced(current) : null);
        model.addAttribute("address", Links.NOW.publish(roadmap));
        model.addAttribute("back", Links.NOW.versions(roadmap));
        return "publish";
    }

    private Announced announced(RoadmapView current) {
        var since = current.versions().isEmpty()
                ? null
                : current.versions().getLast().label().text();
        var compare = since == null ? null : queries.compare(current.code(), since, Points.CURRENT);
        return new Announced(
                current.position(),
                since,
                compare == null ? 0 : compare.changes().size(),
                compare == null ? 0 : compare.summary().withoutReason(),
                current.doubts().stream().filter(doubt -> !doubt.settled()).count(),
                Reported.of(current));
    }
}
