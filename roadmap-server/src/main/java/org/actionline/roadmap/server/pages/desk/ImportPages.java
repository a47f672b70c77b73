package org.actionline.roadmap.server.pages.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.server.importing.DocumentReader;
import org.actionline.roadmap.server.importing.NotARoadmapDocument;
import org.actionline.roadmap.server.imports.ConfirmationAnswers;
import org.actionline.roadmap.server.imports.ImportView;
import org.actionline.roadmap.server.imports.Imports;
import org.actionline.roadmap.server.imports.UnknownImport;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Import in four steps: upload, look at what was read and decide what is doubtful, confirm, read the report. */
@Controller
@Requires(Right.WRITE)
class ImportPages {

    /** Changes on one page of the preview; a document has hundreds. */
    private static final int PAGE = 100;

    private final Imports imports;
    private final ImportWriting writing;
    private final Words words;

    ImportPages(Imports imports, ImportWriting writing, Words words) {
        this.imports = imports;
        this.writing = writing;
        this.words = words;
    }

    /** A change with the line it was read from. */
    record Planned(ImportView.PlannedChange change, String source) {}

    /** A doubtful passage with the line it stands on, and what was typed to settle it. */
    record Doubtful(int place, ImportView.DoubtfulPassage passage, String source, String decision) {}

    @GetMapping("/import")
    String upload(Model model) {
        model.addAttribute("frame", frame(words.say("import.title")));
        return "import";
    }

    @PostMapping("/import")
    String upload(@RequestParam MultipartFile file, Model model, HttpServletResponse answer) throws IOException {
        if (file.isEmpty()) {
            return refused(words.say("import.no-file"), model);
        }
        if (file.getSize() > DocumentReader.LARGEST_BYTES) {
            answer.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            return refused(words.say("import.too-large", DocumentReader.LARGEST_BYTES / 1024 / 1024), model);
        }
        try {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "document");
            var preview = imports.preview(file.getBytes(), name.substring(name.lastIndexOf('/') + 1));
            return "redirect:/imports/" + preview.id();
        } catch (NotARoadmapDocument e) {
            return refused(String.valueOf(e.getMessage()), model);
        }
    }

    @GetMapping("/imports/{id}")
    String show(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Model model) {
        return page(id, page, new Form(Map.of(), words), model);
    }

    @PostMapping("/imports/{id}")
    String confirm(@PathVariable String id, @RequestParam Map<String, String> typed, ActorId actor, Model model) {
        var form = new Form(typed, words);
        var effectiveOn = form.day("effectiveOn");
        var decisions = new LinkedHashMap<Integer, Reason>();
        IntStream.range(0, found(id).doubts().size()).forEach(place -> {
            var decision = form.optional("decide" + place);
            if (decision != null) {
                var reason = form.attempt("decide" + place, () -> new Reason(decision, form.optional("decision")));
                if (reason != null) {
                    decisions.put(place, reason);
                }
            }
        });
        if (!form.faultless()) {
            return page(id, 1, form, model);
        }
        writing.begin(
                id,
                new ConfirmationAnswers(
                        effectiveOn, form.optional("decision"), form.optional("facilitator"), form.optional("horizon")),
                decisions,
                actor);
        return "redirect:/imports/" + id;
    }

    private String page(String id, int page, Form form, Model model) {
        var view = found(id);
        var lines = imports.lines(id);
        int pages = Math.max(1, (view.changes().size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute("frame", frame(words.say("import.of", view.name())));
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        model.addAttribute("writing", writing.underWay(id) || view.state() == ImportView.State.WRITING);
        model.addAttribute("failure", writing.failure(id));
        model.addAttribute(
                "doubts",
                IntStream.range(0, view.doubts().size())
                        .mapToObj(place -> new Doubtful(
                                place,
                                view.doubts().get(place),
                                line(lines, view.doubts().get(place).line()),
                                form.value("decide" + place)))
                        .toList());
        model.addAttribute(
                "changes",
                view.changes().stream()
                        .skip((shown - 1L) * PAGE)
                        .limit(PAGE)
                        .map(change -> new Planned(change, line(lines, change.line())))
                        .toList());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("links", Links.NOW);
        return "import-preview";
    }

    private ImportView found(String id) {
        try {
            return imports.find(id);
        } catch (UnknownImport e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, words.say("import.unknown"), e);
        }
    }

    private String refused(String why, Model model) {
        model.addAttribute("error", why);
        return upload(model);
    }

    private Frame frame(String title) {
        return new Frame(title, List.of(new Frame.Crumb(words.say("to-do.title"), "/to-do")), null, null);
    }

    private static String line(List<String> lines, int line) {
        return line < 1 || line > lines.size()
                ? ""
                : lines.get(line - 1).replace('\t', ' ').strip();
    }
}
