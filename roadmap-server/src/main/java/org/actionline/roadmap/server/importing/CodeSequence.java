package org.actionline.roadmap.server.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/**
 * Settles the codes that the document lost or misprinted, from the order of the others, and queues each for a person.
 *
 * <p>A misprint is settled when the printed code looks like the one that is due. Lost codes are settled only when exactly as many
 * rows without one stand between two codes as are missing there; otherwise the rows stay without a code.
 */
final class CodeSequence {

    private final Desk desk;
    private final RoadmapCode roadmap;
    private final List<GatheredOutcome> outcomes;

    CodeSequence(Desk desk, RoadmapCode roadmap, List<GatheredOutcome> outcomes) {
        this.desk = desk;
        this.roadmap = roadmap;
        this.outcomes = outcomes;
    }

    void settle() {
        for (int i = 1; i < outcomes.size(); i++) {
            misprint(outcomes.get(i - 1), outcomes.get(i));
        }
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).code().isEmpty()) {
                int end = i;
                while (end < outcomes.size() && outcomes.get(end).code().isEmpty()) {
                    end++;
                }
                lost(i, end);
                i = end;
            }
        }
        refuseSecondUse();
    }

    private void misprint(GatheredOutcome above, GatheredOutcome outcome) {
        if (above.code().isEmpty()
                || outcome.code().isEmpty()
                || outcome.printedCode().isEmpty()) {
            return;
        }
        var printed = outcome.code().get();
        var due = CodeText.after(above.code().get(), 1);
        if (due.isPresent() && !due.get().equals(printed) && CodeText.looksLike(printed, due.get())) {
            outcome.call(due.get());
            desk.about(roadmap, due)
                    .doubt(
                            outcome.printedCode().get(),
                            "the code is printed " + printed + "; read as " + due.get() + ", which is due after "
                                    + above.code().get());
        }
    }

    private void lost(int start, int end) {
        if (start == 0 || end == outcomes.size()) {
            return;
        }
        var before = outcomes.get(start - 1).code().orElseThrow();
        var next = outcomes.get(end).code().orElseThrow();
        if (!CodeText.after(before, end - start + 1).equals(Optional.of(next))) {
            return;
        }
        for (int i = start; i < end; i++) {
            var code = CodeText.after(before, i - start + 1);
            outcomes.get(i).call(code.orElseThrow());
            desk.about(roadmap, code)
                    .doubt(
                            outcomes.get(i).line(),
                            String.join(
                                    ReadOutcome.CUT,
                                    outcomes.get(i).statement().stream()
                                            .map(Passage::text)
                                            .toList()),
                            "the code is missing and the outcome's text is cut into " + pieces(outcomes.get(i))
                                    + "; read as " + code.get() + " because exactly the rows "
                                    + "for the codes between " + before + " and " + next + " stand here");
        }
    }

    private static String pieces(GatheredOutcome outcome) {
        int pieces = outcome.statement().size();
        return pieces == 1 ? "one piece" : pieces + " pieces that are not glued together";
    }

    /** A code can be used once; the second row of the same code keeps none. */
    private void refuseSecondUse() {
        var used = new HashSet<OutcomeCode>();
        outcomes.removeIf(outcome -> outcome.code().isPresent()
                && !codes(outcome).allMatch(used::add)
                && quarantined(outcome, "the code is printed a second time; the row is not read"));
        outcomes.removeIf(outcome -> outcome.code().isEmpty()
                && quarantined(outcome, "the code is missing and does not follow from its neighbours; not read"));
    }

    private static Stream<OutcomeCode> codes(GatheredOutcome outcome) {
        return Stream.concat(
                outcome.code().stream(), SubDivisions.of(outcome).stream().map(SubDivisions.SubDivision::code));
    }

    private boolean quarantined(GatheredOutcome outcome, String what) {
        var tray = desk.about(roadmap, Optional.empty());
        outcome.printedCode().ifPresent(code -> tray.quarantine(code, what));
        outcome.statement().forEach(piece -> tray.quarantine(piece, what));
        for (var kind : Column.Kind.values()) {
            outcome.cell(kind).forEach(piece -> tray.quarantine(piece, what));
        }
        outcome.repeated().forEach(piece -> tray.quarantine(piece, what));
        return true;
    }
}
