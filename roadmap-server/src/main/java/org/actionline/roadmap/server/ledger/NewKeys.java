package org.actionline.roadmap.server.ledger;

import java.time.Clock;
import java.util.Map;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.ledger.LogKeys;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.server.access.PendingProposal;
import org.actionline.roadmap.server.access.Performer;
import org.actionline.roadmap.server.access.Proposal;
import org.springframework.stereotype.Component;

/** Replaces the keys, for one person or once a second one has confirmed it; the event names who wanted it. */
@Component
public final class NewKeys implements Performer {

    private final Ledger ledger;
    private final Clock clock;

    NewKeys(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Replaces the keys at once, as {@link Ledger#replaceKeys} does. */
    public LogKeys bringIn(CommandId command, String reason, ActorId by) {
        var metadata =
                Map.of(Provenance.ACTOR, by.text(), Provenance.COMMAND, command.toString(), Provenance.REASON, reason);
        return ledger.replaceKeys(new KeyReplacement.Request(clock.instant(), metadata));
    }

    @Override
    public boolean performs(Proposal what) {
        return what instanceof Proposal.ReplaceKeys;
    }

    @Override
    public String perform(PendingProposal proposal) {
        try {
            var keys = bringIn(new CommandId(proposal.id().uuid()), proposal.reason(), proposal.proposedBy());
            return "the register signs with " + keys.ids();
        } catch (SigningHalted halted) {
            throw new NotPerformed(String.valueOf(halted.getMessage()), halted);
        }
    }
}
