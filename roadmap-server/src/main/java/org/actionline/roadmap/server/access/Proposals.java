package org.actionline.roadmap.server.access;

import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Rights;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What waits for a second person. Everybody sees what they proposed and what they may confirm; the rest does not exist for them. */
@Component
public final class Proposals {

    private final FourEyes fourEyes;
    private final AccessBook book;
    private final Rights rights;

    Proposals(FourEyes fourEyes, AccessBook book, Rights rights) {
        this.fourEyes = fourEyes;
        this.book = book;
        this.rights = rights;
    }

    /** In the order in which they were made. */
    public List<PendingProposal> seenBy(Authentication who) {
        return book.state().proposals().values().stream()
                .filter(proposal -> sees(who, proposal))
                .toList();
    }

    /**
     * A proposal that somebody may see.
     *
     * @throws AccessRefused if there is none, or it is none of this person's business: both are told alike
     */
    public PendingProposal get(ProposalId id, Authentication who) {
        return fourEyes.find(id).filter(proposal -> sees(who, proposal)).orElseThrow(() -> AccessRules.unknown(id));
    }

    /** Whether somebody may confirm it, being another person than the one who proposed it. */
    public boolean mayConfirm(Authentication who, PendingProposal proposal) {
        return !proposal.proposedBy().equals(person(who)) && hasTheRight(who, proposal);
    }

    /**
     * Confirms a proposal and carries it out.
     *
     * @return the proposal with what came of it; it has failed if a rule forbids it by now
     * @throws AccessRefused if it was decided before, or is one's own
     */
    public PendingProposal confirm(ProposalId id, Authentication who) {
        get(id, who);
        return fourEyes.confirm(id, person(who));
    }

    /**
     * Ends it. Whoever proposed it takes it back this way.
     *
     * @throws AccessRefused if it was decided before
     */
    public PendingProposal decline(ProposalId id, String reason, Authentication who) {
        get(id, who);
        return fourEyes.decline(id, reason, person(who));
    }

    private boolean sees(Authentication who, PendingProposal proposal) {
        return proposal.proposedBy().equals(person(who)) || hasTheRight(who, proposal);
    }

    private boolean hasTheRight(Authentication who, PendingProposal proposal) {
        var roadmap = proposal.what().roadmapConcerned();
        Right right = proposal.what().confirmedWith();
        return rights.may(who, right, roadmap == null ? null : roadmap.text());
    }

    private static ActorId person(Authentication who) {
        return new ActorId(who.getName());
    }
}
