package org.actionline.roadmap.server.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.InvalidValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What takes two people: one proposes, another confirms, then it is carried out.
 *
 * <p>The confirmation stands in the log before anything is done, so exactly one of confirming and declining wins. If the server
 * stops in between, the next start carries out what was confirmed.
 */
public final class FourEyes {

    private static final Logger LOG = LoggerFactory.getLogger(FourEyes.class);
    private static final int LONGEST_REASON = 2000;

    private final AccessBook book;
    private final ObjectProvider<Performer> performers;

    FourEyes(AccessBook book, ObjectProvider<Performer> performers) {
        this.book = book;
        this.performers = performers;
    }

    /** Whether the rule is on in this register. */
    public boolean required() {
        return book.state().fourEyes();
    }

    /**
     * From then on some things take two people.
     *
     * @throws AccessRefused if it is on already
     */
    public void turnOn(String reason, ActorId by) {
        var why = reason(reason);
        book.decide(by, state -> AccessRules.turnFourEyesOn(state, why));
    }

    /**
     * Turning the rule off is itself under the rule.
     *
     * @throws AccessRefused if it is off already
     */
    public PendingProposal turnOff(String reason, ActorId by) {
        var id = book.newProposal();
        var why = reason(reason);
        book.decide(by, state -> AccessRules.turnFourEyesOff(state, id, why));
        return get(id);
    }

    /** Notes what somebody wants to be done; nothing is done before another person confirms it. */
    public PendingProposal propose(Proposal what, String reason, ActorId by) {
        return propose(book.newProposal(), what, reason, by);
    }

    /**
     * As above, under the id of the command that proposes: sent again it answers with the proposal that it made.
     *
     * @throws CommandRefused if the id was used for something else
     */
    public PendingProposal propose(CommandId command, Proposal what, String reason, ActorId by) {
        return propose(new ProposalId(command.id()), what, reason, by);
    }

    private PendingProposal propose(ProposalId id, Proposal what, String reason, ActorId by) {
        var why = reason(reason);
        book.decide(by, state -> AccessRules.propose(state, id, what, why, by));
        return get(id);
    }

    /**
     * Confirms a proposal and carries it out.
     *
     * @return the proposal with what came of it; it has failed if a rule forbids it by now
     */
    PendingProposal confirm(ProposalId id, ActorId by) {
        book.decide(by, state -> AccessRules.confirm(state, id, by));
        carryOut(get(id));
        return get(id);
    }

    PendingProposal decline(ProposalId id, String reason, ActorId by) {
        var why = reason(reason);
        book.decide(by, state -> AccessRules.decline(state, id, why));
        return get(id);
    }

    Optional<PendingProposal> find(ProposalId id) {
        return Optional.ofNullable(book.state().proposals().get(id));
    }

    /** Carries out what was confirmed before the server stopped. */
    void resume() {
        for (var proposal : book.state().proposals().values()) {
            try {
                carryOut(proposal);
            } catch (RuntimeException e) {
                LOG.error("Proposal {} is confirmed and still cannot be carried out", proposal.id(), e);
            }
        }
    }

    static String reason(String text) {
        return InvalidValue.requireText("reason", text, LONGEST_REASON);
    }

    private PendingProposal get(ProposalId id) {
        return find(id).orElseThrow(() -> AccessRules.unknown(id));
    }

    private void carryOut(PendingProposal proposal) {
        if (proposal.state() != PendingProposal.State.CONFIRMED) {
            return;
        }
        var by = Objects.requireNonNull(proposal.decidedBy());
        var end = outcome(proposal);
        book.decide(by, state -> List.of(end));
    }

    private AccessEvent outcome(PendingProposal proposal) {
        var performer = performers.stream()
                .filter(candidate -> candidate.performs(proposal.what()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing carries out " + proposal.what()));
        try {
            return new AccessEvent.CarriedOut(proposal.id(), performer.perform(proposal));
        } catch (CommandRefused refused) {
            return new AccessEvent.Failed(proposal.id(), String.valueOf(refused.refusal()));
        } catch (AccessRefused | Performer.NotPerformed refused) {
            return new AccessEvent.Failed(proposal.id(), String.valueOf(refused.getMessage()));
        }
    }
}
