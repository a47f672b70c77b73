package org.actionline.roadmap.server.access;

import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a second person; what that is depends on who asks, see {@link Proposals}. */
@RestController
@RequestMapping("/api/proposals")
@Requires(Right.SIGNED_IN)
class ProposalApi {

    private final Proposals proposals;

    ProposalApi(Proposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping
    List<PendingProposal> list(Authentication who) {
        return proposals.seenBy(who);
    }

    @GetMapping("/{proposal}")
    PendingProposal one(@PathVariable ProposalId proposal, Authentication who) {
        return proposals.get(proposal, who);
    }

    /** Carries it out, unless a rule forbids it by now: then it has failed, and says why. */
    @PostMapping("/{proposal}/confirm")
    PendingProposal confirm(@PathVariable ProposalId proposal, Authentication who) {
        return proposals.confirm(proposal, who);
    }

    /** Ends it. Whoever proposed it takes it back this way. */
    @PostMapping("/{proposal}/decline")
    PendingProposal decline(@PathVariable ProposalId proposal, @RequestBody Declining body, Authentication who) {
        return proposals.decline(proposal, InvalidValue.require("reason", body.reason(), "why, in a few words"), who);
    }

    record Declining(@Nullable String reason) {}
}
