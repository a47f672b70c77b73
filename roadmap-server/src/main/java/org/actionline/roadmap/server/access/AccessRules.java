package org.actionline.roadmap.server.access;

import java.util.List;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.CommandRefusal.CommandIdReused;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.server.access.AccessEvent.AccountDisabled;
import org.actionline.roadmap.server.access.AccessEvent.AccountEnabled;
import org.actionline.roadmap.server.access.AccessEvent.Confirmed;
import org.actionline.roadmap.server.access.AccessEvent.Declined;
import org.actionline.roadmap.server.access.AccessEvent.FourEyesTurnedOff;
import org.actionline.roadmap.server.access.AccessEvent.FourEyesTurnedOn;
import org.actionline.roadmap.server.access.AccessEvent.Proposed;
import org.actionline.roadmap.server.access.AccessEvent.RoleGranted;
import org.actionline.roadmap.server.access.AccessEvent.RoleRevoked;
import org.actionline.roadmap.server.security.Grant;

/**
 * What may happen to roles, accounts and proposals. Pure: no clock, no store.
 *
 * <p>Taking something away takes one person and works at once; giving takes two where four eyes are on.
 */
final class AccessRules {

    private AccessRules() {}

    /** Grants a role, or proposes to. Nobody gives a role to themselves. */
    static List<AccessEvent> grant(
            AccessState state, Set<Grant> held, Proposal.GrantRole wanted, ProposalId id, String reason, ActorId by) {
        if (wanted.person().equals(by)) {
            throw ownRole();
        }
        if (held.contains(new Grant(wanted.role(), wanted.roadmap()))) {
            throw AccessRefused.conflict("role-already-held", "This role is already held there; nothing was changed.");
        }
        return state.fourEyes()
                ? List.of(new Proposed(id, wanted, reason))
                : List.of(new RoleGranted(wanted.person(), wanted.role(), wanted.roadmap(), reason));
    }

    static List<AccessEvent> revoke(Set<Grant> held, ActorId person, Grant grant, String reason) {
        if (!held.contains(grant)) {
            throw AccessRefused.conflict("role-not-held", "This role is not held there; nothing was changed.");
        }
        return List.of(new RoleRevoked(person, grant.role(), grant.roadmap(), reason));
    }

    static List<AccessEvent> disable(AccessState state, ActorId person, String reason) {
        if (state.disabled().contains(person)) {
            throw AccessRefused.conflict("account-already-disabled", "The account is already disabled.");
        }
        return List.of(new AccountDisabled(person, reason));
    }

    static List<AccessEvent> enable(AccessState state, ActorId person, String reason) {
        if (!state.disabled().contains(person)) {
            throw AccessRefused.conflict("account-not-disabled", "The account is not disabled.");
        }
        return List.of(new AccountEnabled(person, reason));
    }

    static List<AccessEvent> turnFourEyesOn(AccessState state, String reason) {
        if (state.fourEyes()) {
            throw AccessRefused.conflict("four-eyes-already-on", "Four eyes are already required.");
        }
        return List.of(new FourEyesTurnedOn(reason));
    }

    /** Turning the rule off is itself under the rule. */
    static List<AccessEvent> turnFourEyesOff(AccessState state, ProposalId id, String reason) {
        if (!state.fourEyes()) {
            throw AccessRefused.conflict("four-eyes-already-off", "Four eyes are not required.");
        }
        return List.of(new Proposed(id, new Proposal.TurnFourEyesOff(), reason));
    }

    /** The same proposal by the same person under the same id is made once; the id is free for nothing else. */
    static List<AccessEvent> propose(AccessState state, ProposalId id, Proposal what, String reason, ActorId by) {
        var before = state.proposals().get(id);
        if (before == null) {
            return List.of(new Proposed(id, what, reason));
        }
        if (before.what().equals(what)
                && before.reason().equals(reason)
                && before.proposedBy().equals(by)) {
            return List.of();
        }
        throw new CommandRefused(new CommandIdReused(new CommandId(id.uuid())));
    }

    static List<AccessEvent> confirm(AccessState state, ProposalId id, ActorId by) {
        var proposal = open(state, id);
        if (proposal.proposedBy().equals(by)) {
            throw AccessRefused.forbidden(
                    "own-proposal", "Whoever proposed something cannot confirm it: that takes another person.");
        }
        return switch (proposal.what()) {
            case Proposal.GrantRole grant -> {
                if (grant.person().equals(by)) {
                    throw ownRole();
                }
                yield List.of(
                        new Confirmed(id),
                        new RoleGranted(grant.person(), grant.role(), grant.roadmap(), proposal.reason()),
                        new AccessEvent.CarriedOut(id, "granted"));
            }
            case Proposal.TurnFourEyesOff off ->
                List.of(
                        new Confirmed(id),
                        new FourEyesTurnedOff(proposal.reason()),
                        new AccessEvent.CarriedOut(id, "turned off"));
            case Proposal.ErasePerson person -> List.of(new Confirmed(id));
            case Proposal.ErasePayload payload -> List.of(new Confirmed(id));
            case Proposal.ReplaceKeys keys -> List.of(new Confirmed(id));
            case Proposal.PublishVersion version -> List.of(new Confirmed(id));
        };
    }

    /** Anybody who may confirm declines; whoever proposed it takes it back the same way. */
    static List<AccessEvent> decline(AccessState state, ProposalId id, String reason) {
        open(state, id);
        return List.of(new Declined(id, reason));
    }

    private static PendingProposal open(AccessState state, ProposalId id) {
        var proposal = state.proposals().get(id);
        if (proposal == null) {
            throw unknown(id);
        }
        if (proposal.state() != PendingProposal.State.OPEN) {
            throw AccessRefused.conflict(
                    "proposal-already-decided",
                    "Proposal %s is no longer open: %s."
                            .formatted(
                                    id,
                                    proposal.state()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', ' ')));
        }
        return proposal;
    }

    private static AccessRefused ownRole() {
        return AccessRefused.forbidden("own-role", "Nobody gives a role to themselves: that takes another person.");
    }

    static AccessRefused unknown(ProposalId id) {
        return AccessRefused.unknown("unknown-proposal", "There is no proposal %s.".formatted(id));
    }
}
