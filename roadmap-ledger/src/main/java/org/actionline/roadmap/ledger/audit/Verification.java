package org.actionline.roadmap.ledger.audit;

import java.util.List;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.Report.Verdict;

/**
 * What verifying a register has shown.
 *
 * @param scope what was there to be verified, in words
 * @param checkpoint signed by the register; of no events if there is none to be believed
 * @param checkpoints how many signed checkpoints the events were held against, that one included
 * @param events how many were read
 * @param proved how many of them, from the first on, the checkpoint covers and confirms
 * @param erased how many payloads were erased, each by an event that says so
 * @param notShown how many payloads were not there to be verified, only their seals
 * @param versions how many published versions state the root that the events before them have
 * @param troubles what is wrong, the first {@value #MOST_TROUBLES} of it
 * @param troubleCount all that is wrong
 */
public record Verification(
        Verdict verdict,
        String scope,
        Checkpoint checkpoint,
        int checkpoints,
        long events,
        long proved,
        long erased,
        long notShown,
        int versions,
        List<Trouble> troubles,
        long troubleCount) {

    static final int MOST_TROUBLES = 100;

    public Verification {
        troubles = List.copyOf(troubles);
    }
}
