package org.actionline.roadmap.server.verify;

import java.util.List;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.Report.Verdict;

/**
 * What verifying a register has shown.
 *
 * @param checkpoint signed by the register; of no events if there is none to be believed
 * @param events how many were read
 * @param proved how many of them, from the first on, the checkpoint covers and confirms
 * @param payloadsShown whether payloads were there to be verified, or only their seals
 * @param versions how many published versions state the root that the events before them have
 * @param troubles what is wrong, the first {@value #MOST_TROUBLES} of it
 * @param troubleCount all that is wrong
 */
public record Verification(
        Verdict verdict,
        Checkpoint checkpoint,
        long events,
        long proved,
        boolean payloadsShown,
        int versions,
        List<Trouble> troubles,
        long troubleCount) {

    static final int MOST_TROUBLES = 100;

    public Verification {
        troubles = List.copyOf(troubles);
    }
}
