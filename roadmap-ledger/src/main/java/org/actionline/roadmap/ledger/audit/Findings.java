package org.actionline.roadmap.ledger.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.actionline.roadmap.ledger.Finding;
import org.actionline.roadmap.ledger.KeyHistory;
import org.actionline.roadmap.ledger.Report.Verdict;

/** Collects what is wrong and what is not there; keeps the first of it and counts the rest. */
public final class Findings {

    private final List<Trouble> troubles = new ArrayList<>();
    private List<KeyHistory.Opened> signed = List.of();
    private long count;
    private boolean tampered;

    /** Signed checkpoints that were opened: they say since when something is not as it was. */
    void signed(List<KeyHistory.Opened> checkpoints) {
        signed = checkpoints.stream()
                .sorted(Comparator.comparingLong(each -> each.checkpoint().size()))
                .toList();
    }

    /** Something is not as it was. */
    public void tampered(Trouble trouble) {
        tampered = true;
        keep(trouble);
    }

    /** Evidence is not there. */
    public void incomplete(Trouble trouble) {
        keep(trouble);
    }

    void report(Finding finding) {
        var trouble = Trouble.of(finding);
        if (finding instanceof Finding.EntriesMissing || finding instanceof Finding.NotYetErased) {
            incomplete(trouble);
        } else {
            tampered(trouble);
        }
    }

    public Verdict verdict() {
        return tampered ? Verdict.TAMPERED : count > 0 ? Verdict.INCOMPLETE : Verdict.INTACT;
    }

    List<Trouble> troubles() {
        return troubles;
    }

    public long count() {
        return count;
    }

    private void keep(Trouble trouble) {
        count++;
        if (troubles.size() < Verification.MOST_TROUBLES) {
            troubles.add(dated(trouble));
        }
    }

    private Trouble dated(Trouble trouble) {
        var position = trouble.position();
        return position == null
                ? trouble
                : signed.stream()
                        .filter(each -> each.checkpoint().size() > position)
                        .findFirst()
                        .map(trouble::since)
                        .orElse(trouble);
    }
}
