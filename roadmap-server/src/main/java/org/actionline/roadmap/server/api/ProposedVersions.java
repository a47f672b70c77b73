package org.actionline.roadmap.server.api;

import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.server.access.PendingProposal;
import org.actionline.roadmap.server.access.Performer;
import org.actionline.roadmap.server.access.Proposal;
import org.actionline.roadmap.server.access.Proposal.PublishVersion;
import org.actionline.roadmap.server.register.Publication;
import org.springframework.stereotype.Component;

/** Publishes a version that one person proposed and another confirmed, under the proposer's name and once. */
@Component
class ProposedVersions implements Performer {

    private final Publication publication;

    ProposedVersions(Publication publication) {
        this.publication = publication;
    }

    @Override
    public boolean performs(Proposal what) {
        return what instanceof PublishVersion;
    }

    @Override
    public String perform(PendingProposal proposal) {
        var version = (PublishVersion) proposal.what();
        var envelope = new Envelope(
                new CommandId(proposal.id().uuid()),
                "proposal " + proposal.id(),
                proposal.proposedBy(),
                version.effectiveOn(),
                null,
                null);
        var answer = publication.publish(
                version.roadmap(),
                new VersionLabel(version.label()),
                new Imprint(version.session(), version.symbol(), version.representedDate()),
                envelope);
        return "published at position " + answer.position();
    }
}
