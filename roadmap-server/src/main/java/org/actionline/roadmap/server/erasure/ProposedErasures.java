package org.actionline.roadmap.server.erasure;

import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.server.access.PendingProposal;
import org.actionline.roadmap.server.access.Performer;
import org.actionline.roadmap.server.access.Proposal;
import org.springframework.stereotype.Component;

/** Erases payloads that one person wanted gone and another confirmed, under the name of the first and once. */
@Component
class ProposedErasures implements Performer {

    private final Erasing erasing;

    ProposedErasures(Erasing erasing) {
        this.erasing = erasing;
    }

    @Override
    public boolean performs(Proposal what) {
        return what instanceof Proposal.ErasePayload;
    }

    @Override
    public String perform(PendingProposal proposal) {
        var what = (Proposal.ErasePayload) proposal.what();
        var request = new Erasing.Request(
                proposal.proposedBy(),
                new CommandId(proposal.id().uuid()),
                new Reason(proposal.reason(), what.decision()),
                what.copies());
        try {
            return "erased, as event " + erasing.erase(what.position(), request).position() + " says";
        } catch (NotErasable | SigningHalted refused) {
            throw new NotPerformed(String.valueOf(refused.getMessage()), refused);
        }
    }
}
