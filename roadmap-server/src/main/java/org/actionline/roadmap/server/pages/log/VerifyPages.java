package org.actionline.roadmap.server.pages.log;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.server.ledger.Evidence;
import org.actionline.roadmap.server.ledger.Ledger;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is signed, by which keys, and a button that verifies everything. Verifying reads; nothing is changed by it. */
@Controller
@Requires(Right.READ)
class VerifyPages {

    private final EventLog log;
    private final Ledger ledger;
    private final RoadmapQueries queries;
    private final VerifyRun run;
    private final Evidence evidence;
    private final Words words;

    VerifyPages(EventLog log, Ledger ledger, RoadmapQueries queries, VerifyRun run, Evidence evidence, Words words) {
        this.log = log;
        this.ledger = ledger;
        this.queries = queries;
        this.run = run;
        this.evidence = evidence;
        this.words = words;
    }

    @GetMapping("/verify")
    String page(Model model) {
        model.addAttribute("frame", Frame.of(words.say("verify.title")));
        model.addAttribute("checkpoint", checkpoint());
        model.addAttribute("halted", ledger.halted().map(Throwable::getMessage).orElse(null));
        model.addAttribute("keys", ledger.keys().toString());
        model.addAttribute("head", log.head());
        model.addAttribute(
                "roadmaps",
                queries.list().stream()
                        .map(entry -> queries.roadmap(entry.code()))
                        .toList());
        model.addAttribute("run", run.state());
        return "verify";
    }

    @PostMapping("/verify")
    String begin() {
        run.begin();
        return "redirect:/verify#run";
    }

    /** Evidence to take away, as {@code GET /api/ledger/bundle} gives it to those who come with a token. */
    @Requires(value = Right.READ, trace = Trace.EXPORT)
    @GetMapping(path = "/verify/evidence", produces = Evidence.ZIP)
    void evidence(
            @RequestParam(defaultValue = "") String roadmap,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response)
            throws IOException {
        evidence.answer(roadmap.isBlank() ? null : new RoadmapCode(roadmap.strip()), given(from), given(to), response);
    }

    private static @Nullable String given(String field) {
        return field.isBlank() ? null : field.strip();
    }

    private @Nullable String checkpoint() {
        try {
            return ledger.checkpoint().toString();
        } catch (SigningHalted e) {
            return null;
        }
    }
}
