package org.actionline.roadmap.server.access;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.access.AccessEvent.AccountDisabled;
import org.actionline.roadmap.server.access.AccessEvent.AccountEnabled;
import org.actionline.roadmap.server.access.AccessEvent.CarriedOut;
import org.actionline.roadmap.server.access.AccessEvent.Confirmed;
import org.actionline.roadmap.server.access.AccessEvent.Declined;
import org.actionline.roadmap.server.access.AccessEvent.Failed;
import org.actionline.roadmap.server.access.AccessEvent.FourEyesTurnedOff;
import org.actionline.roadmap.server.access.AccessEvent.FourEyesTurnedOn;
import org.actionline.roadmap.server.access.AccessEvent.PersonErased;
import org.actionline.roadmap.server.access.AccessEvent.Proposed;
import org.actionline.roadmap.server.access.AccessEvent.RoleGranted;
import org.actionline.roadmap.server.access.AccessEvent.RoleRevoked;
import org.actionline.roadmap.server.access.AccessEvent.SignInReset;
import org.actionline.roadmap.server.security.Grant;

/**
 * Roles, accounts and proposals as their events have left them. Immutable.
 *
 * @param said what was last said about a role of somebody: granted or revoked; what was never said is as the accounts file has it
 * @param proposals in the order in which they were made
 */
record AccessState(
        Map<ActorId, Map<Grant, Boolean>> said,
        Set<ActorId> disabled,
        Set<ActorId> erased,
        boolean fourEyes,
        Map<ProposalId, PendingProposal> proposals) {

    static final AccessState NEW = new AccessState(Map.of(), Set.of(), Set.of(), false, Map.of());

    AccessState {
        said = Map.copyOf(said);
        disabled = Set.copyOf(disabled);
        erased = Set.copyOf(erased);
        proposals = Collections.unmodifiableMap(new LinkedHashMap<>(proposals));
    }

    /** What somebody holds who began with these roles; nothing while the account is disabled. */
    Set<Grant> held(ActorId person, Set<Grant> begun) {
        if (disabled.contains(person) || erased.contains(person)) {
            return Set.of();
        }
        var held = new HashSet<>(begun);
        said.getOrDefault(person, Map.of()).forEach((grant, granted) -> {
            if (granted) {
                held.add(grant);
            } else {
                held.remove(grant);
            }
        });
        return Set.copyOf(held);
    }

    /** Never refuses: an event already happened. */
    AccessState evolve(AccessEvent event, ActorId by, Instant at) {
        return switch (event) {
            case RoleGranted e -> says(e.person(), new Grant(e.role(), e.roadmap()), true);
            case RoleRevoked e -> says(e.person(), new Grant(e.role(), e.roadmap()), false);
            case AccountDisabled e -> new AccessState(said, with(disabled, e.person()), erased, fourEyes, proposals);
            case AccountEnabled e -> new AccessState(said, without(disabled, e.person()), erased, fourEyes, proposals);
            case SignInReset e -> this;
            case PersonErased e -> new AccessState(said, disabled, with(erased, e.person()), fourEyes, proposals);
            case FourEyesTurnedOn e -> new AccessState(said, disabled, erased, true, proposals);
            case FourEyesTurnedOff e -> new AccessState(said, disabled, erased, false, proposals);
            case Proposed e -> proposal(PendingProposal.made(e.id(), e.what(), e.reason(), by, at));
            case Confirmed e -> proposal(known(e.id()).confirmed(by));
            case Declined e -> proposal(known(e.id()).declined(by, e.reason()));
            case CarriedOut e -> proposal(known(e.id()).carriedOut(e.outcome()));
            case Failed e -> proposal(known(e.id()).failed(e.why()));
        };
    }

    private AccessState says(ActorId person, Grant grant, boolean granted) {
        var grants = new HashMap<>(said.getOrDefault(person, Map.of()));
        grants.put(grant, granted);
        var all = new HashMap<>(said);
        all.put(person, Map.copyOf(grants));
        return new AccessState(all, disabled, erased, fourEyes, proposals);
    }

    private AccessState proposal(PendingProposal proposal) {
        var all = new LinkedHashMap<>(proposals);
        all.put(proposal.id(), proposal);
        return new AccessState(said, disabled, erased, fourEyes, all);
    }

    private PendingProposal known(ProposalId id) {
        var proposal = proposals.get(id);
        if (proposal == null) {
            throw new IllegalStateException("The log mentions proposal " + id + " before it was made");
        }
        return proposal;
    }

    private static Set<ActorId> with(Set<ActorId> people, ActorId person) {
        var all = new HashSet<>(people);
        all.add(person);
        return all;
    }

    private static Set<ActorId> without(Set<ActorId> people, ActorId person) {
        var all = new HashSet<>(people);
        all.remove(person);
        return all;
    }
}
