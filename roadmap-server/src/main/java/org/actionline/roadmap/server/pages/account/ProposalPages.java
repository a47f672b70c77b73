package org.actionline.roadmap.server.pages.account;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.access.AccessRefused;
import org.actionline.roadmap.server.access.PendingProposal;
import org.actionline.roadmap.server.access.PendingProposal.State;
import org.actionline.roadmap.server.access.ProposalId;
import org.actionline.roadmap.server.access.Proposals;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a second person: one page for all of it, one for each, where it is confirmed or declined. */
@Controller
@RequestMapping("/proposals")
@Requires(Right.SIGNED_IN)
class ProposalPages {

    private static final int DECIDED = 50;

    private final Proposals proposals;
    private final AccessWords said;
    private final Words words;

    ProposalPages(Proposals proposals, AccessWords said, Words words) {
        this.proposals = proposals;
        this.said = said;
        this.words = words;
    }

    /**
     * A proposal for one reader.
     *
     * @param what will happen, in words
     * @param mayConfirm whether this reader is another person who may
     */
    record Line(PendingProposal proposal, String what, boolean mayConfirm) {

        public String address() {
            return "/proposals/" + proposal.id();
        }
    }

    @GetMapping
    String list(Authentication who, Model model) {
        var lines = proposals.seenBy(who).reversed().stream()
                .map(proposal -> line(proposal, who))
                .toList();
        model.addAttribute("frame", Frame.of(words.say("proposals.title")));
        model.addAttribute("toConfirm", open(lines, true));
        model.addAttribute("waiting", open(lines, false));
        model.addAttribute(
                "decided",
                lines.stream()
                        .filter(line -> line.proposal().state() != State.OPEN)
                        .limit(DECIDED)
                        .toList());
        return "proposals";
    }

    @GetMapping("/{proposal}")
    String one(@PathVariable String proposal, Authentication who, Model model) {
        return page(id(proposal), who, new Form(Map.of(), words), model);
    }

    @PostMapping("/{proposal}/confirm")
    ModelAndView confirm(@PathVariable String proposal, Authentication who, Model model) {
        var id = id(proposal);
        var form = new Form(Map.of(), words);
        try {
            proposals.confirm(id, who);
            return new ModelAndView("redirect:/proposals/" + id);
        } catch (AccessRefused refused) {
            return refused(refused, id, who, form, model);
        }
    }

    @PostMapping("/{proposal}/decline")
    ModelAndView decline(
            @PathVariable String proposal, @RequestParam Map<String, String> typed, Authentication who, Model model) {
        var id = id(proposal);
        var form = new Form(typed, words);
        var reason = form.required("reason");
        if (reason == null) {
            return new ModelAndView(page(id, who, form, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            proposals.decline(id, reason, who);
            return new ModelAndView("redirect:/proposals/" + id);
        } catch (AccessRefused refused) {
            return refused(refused, id, who, form, model);
        } catch (InvalidValue invalid) {
            form.wrong("reason", String.valueOf(invalid.getMessage()));
            return new ModelAndView(page(id, who, form, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** One that is not there for this reader has no page to be told on. */
    private ModelAndView refused(AccessRefused refused, ProposalId id, Authentication who, Form form, Model model) {
        if (refused.status() == HttpStatus.NOT_FOUND) {
            throw refused;
        }
        form.wrong("proposal", said.why(refused));
        return new ModelAndView(page(id, who, form, model), refused.status());
    }

    private String page(ProposalId id, Authentication who, Form form, Model model) {
        var line = line(proposals.get(id, who), who);
        var path = List.of(new Frame.Crumb(words.say("proposals.title"), "/proposals"));
        model.addAttribute("frame", new Frame(words.say("proposal.title"), path, null, null));
        model.addAttribute("line", line);
        model.addAttribute("form", form);
        return "proposal";
    }

    private Line line(PendingProposal proposal, Authentication who) {
        return new Line(proposal, said.what(proposal.what()), proposals.mayConfirm(who, proposal));
    }

    private static List<Line> open(List<Line> lines, boolean mayConfirm) {
        return lines.stream()
                .filter(line -> line.proposal().state() == State.OPEN && line.mayConfirm() == mayConfirm)
                .sorted(Comparator.comparing(line -> line.proposal().proposedAt()))
                .toList();
    }

    /** An id that none can have is one that there is not. */
    private static ProposalId id(String text) {
        try {
            return ProposalId.of(text);
        } catch (InvalidValue noId) {
            throw AccessRefused.unknown("unknown-proposal", "There is no proposal " + text + ".");
        }
    }
}
