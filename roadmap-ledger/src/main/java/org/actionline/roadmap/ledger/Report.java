package org.actionline.roadmap.ledger;

/**
 * The outcome of verifying a stored log.
 *
 * @param entries how many were there
 * @param proved how many of them, from the first on, a signed checkpoint covers and confirms
 * @param erased how many have lost their payload for good
 * @param notShown how many payloads were not at hand to be verified
 */
public record Report(Verdict verdict, long entries, long proved, long erased, long notShown) {

    public enum Verdict {
        /** Every checkpoint holds and nothing is wrong. */
        INTACT,
        /** Something was altered; the findings say where. */
        TAMPERED,
        /** All that is there is right, but more was signed for. */
        INCOMPLETE
    }
}
