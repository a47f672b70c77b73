package org.actionline.roadmap.server.evidence;

import org.actionline.roadmap.api.CommandRefusal.EvidenceNotKept;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.server.register.Admission;
import org.springframework.stereotype.Component;

/** Nobody cites a file that nobody can read: what a command cites has been uploaded to its roadmap. */
@Component
class CitedEvidence implements Admission {

    private final EvidenceStore files;

    CitedEvidence(EvidenceStore files) {
        this.files = files;
    }

    @Override
    public void admit(RegisterCommand command) {
        for (var cited : command.cites()) {
            if (!files.keeps(command.roadmap(), cited)) {
                throw new CommandRefused(new EvidenceNotKept(command.roadmap(), cited));
            }
        }
    }
}
