package org.actionline.roadmap.server.verify;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.ledger.Report.Verdict;

/** Collects what is wrong and what is not there; keeps the first of it and counts the rest. */
final class Findings {

    private final List<Trouble> troubles = new ArrayList<>();
    private long count;
    private boolean tampered;

    /** Something is not as it was. */
    void tampered(Trouble trouble) {
        tampered = true;
        keep(trouble);
    }

    /** Evidence is not there. */
    void incomplete(Trouble trouble) {
        keep(trouble);
    }

    Verdict verdict() {
        return tampered ? Verdict.TAMPERED : count > 0 ? Verdict.INCOMPLETE : Verdict.INTACT;
    }

    List<Trouble> troubles() {
        return troubles;
    }

    long count() {
        return count;
    }

    private void keep(Trouble trouble) {
        count++;
        if (troubles.size() < Verification.MOST_TROUBLES) {
            troubles.add(trouble);
        }
    }
}
