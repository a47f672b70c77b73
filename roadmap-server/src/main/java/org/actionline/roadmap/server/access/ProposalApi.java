package org.actionline.roadmap.server.access;

import java.net.URI;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a second person. Everybody sees what they proposed and what they may confirm; the rest does not exist for them. */
@RestController
@RequestMapping("/api/proposals")
@Requires(Right.SIGNED_IN)
class ProposalApi {

    private final FourEyes fourEyes;
    private final AccessBook book;
    private final Rights rights;

    ProposalApi(FourEyes fourEyes, AccessBook book, Rights rights) {
        this.fourEyes = fourEyes;
        this.book = book;
        this.rights = rights;
    }

    static ResponseEntity<Object> pending(PendingProposal proposal) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/proposals/" + proposal.id()))
                .body(proposal);
    }

    @GetMapping
    List<PendingProposal> list(ActorId me, Authentication who) {
        return book.state().proposals().values().stream()
                .filter(proposal -> sees(me, who, proposal))
                .toList();
    }

    @GetMapping("/{proposal}")
    PendingProposal one(@PathVariable String proposal, ActorId me, Authentication who) {
        return visible(ProposalId.of(proposal), me, who);
    }

    /** Carries it out, unless a rule forbids it by now: then it has failed, and says why. */
    @PostMapping("/{proposal}/confirm")
    PendingProposal confirm(@PathVariable String proposal, ActorId me, Authentication who) {
        var id = ProposalId.of(proposal);
        var what = visible(id, me, who);
        if (!mayConfirm(who, what) && !what.proposedBy().equals(me)) {
            throw AccessRules.unknown(id);
        }
        return fourEyes.confirm(id, me);
    }

    /** Ends it. Whoever proposed it takes it back this way. */
    @PostMapping("/{proposal}/decline")
    PendingProposal decline(
            @PathVariable String proposal, @RequestBody Declining body, ActorId me, Authentication who) {
        var id = ProposalId.of(proposal);
        visible(id, me, who);
        return fourEyes.decline(id, InvalidValue.require("reason", body.reason(), "why, in a few words"), me);
    }

    private PendingProposal visible(ProposalId id, ActorId me, Authentication who) {
        return fourEyes.find(id).filter(proposal -> sees(me, who, proposal)).orElseThrow(() -> AccessRules.unknown(id));
    }

    private boolean sees(ActorId me, Authentication who, PendingProposal proposal) {
        return proposal.proposedBy().equals(me) || mayConfirm(who, proposal);
    }

    private boolean mayConfirm(Authentication who, PendingProposal proposal) {
        var roadmap = proposal.what().roadmapConcerned();
        return rights.may(who, proposal.what().confirmedWith(), roadmap == null ? null : roadmap.text());
    }

    record Declining(@Nullable String reason) {}
}
