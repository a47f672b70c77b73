package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every table row whether it starts an outcome or continues the one above.
 *
 * <p>A row starts an outcome when its first cell starts with a code that is neither the current one again, nor a sub-division of
 * it, nor the next place of its list. It continues when the first cell is blank, or holds text without a code beside cells that
 * are blank or printed again. What remains is an outcome whose code the document lost. Rows that continue nothing are left out
 * and remain in the account.
 */
final class RowGatherer {

    private static final Column.Kind[] SHARED_CELLS = {
        Column.Kind.TIMING, Column.Kind.REFERENCES, Column.Kind.RESULTS, Column.Kind.RESOURCES
    };

    private final List<GatheredOutcome> outcomes = new ArrayList<>();

    private @Nullable GatheredOutcome current;

    RowGatherer(List<BodyRow> rows) {
        rows.forEach(this::row);
    }

    List<GatheredOutcome> outcomes() {
        return outcomes;
    }

    private void row(BodyRow row) {
        var first = row.cell(Column.Kind.CODE);
        var statement = row.cell(Column.Kind.OUTCOME);
        if (first.isPresent()) {
            var code = CodeText.alone(first.get());
            if (code.isPresent()) {
                start(
                        row,
                        new GatheredOutcome(row.line(), first.get(), code.get()),
                        statement.stream().toList());
            } else {
                start(row, lost(row), pieces(first, statement));
            }
            return;
        }
        var lead = statement.flatMap(CodeText::lead);
        if (lead.isPresent() && startsOutcome(statement.orElseThrow(), lead.get())) {
            var text = statement.orElseThrow();
            var printed = text.upTo(lead.get().length()).strip();
            start(
                    row,
                    new GatheredOutcome(row.line(), printed, lead.get().code()),
                    List.of(text.from(lead.get().length()).strip()));
        } else if (lead.isEmpty() && statement.isPresent() && !continues(row)) {
            start(row, lost(row), List.of(statement.get()));
        } else {
            continueWith(row, statement);
        }
    }

    private boolean startsOutcome(Passage text, CodeText.Lead lead) {
        if (current == null) {
            return true;
        }
        var code = current.code();
        if (code.isEmpty() || CodeText.follows(lead.code(), code.get())) {
            return true;
        }
        boolean nextOfList =
                CodeText.startsWithOrdinal(text, SubDivisions.of(current).size() + 1);
        return !lead.code().equals(code.get()) && !CodeText.isSubDivision(lead.code(), code.get()) && !nextOfList;
    }

    /** Text without a code goes on with the outcome above if nothing new stands beside it. */
    private boolean continues(BodyRow row) {
        var above = current;
        if (above == null) {
            return false;
        }
        if (row.cell(Column.Kind.OUTCOME)
                .filter(text ->
                        CodeText.startsWithOrdinal(text, SubDivisions.of(above).size() + 1))
                .isPresent()) {
            return true;
        }
        return row.blank(Column.Kind.REFERENCES, Column.Kind.RESOURCES, Column.Kind.PARTNERS)
                || row.cell(Column.Kind.REFERENCES)
                        .filter(cell -> above.holds(Column.Kind.REFERENCES, cell))
                        .isPresent();
    }

    private static GatheredOutcome lost(BodyRow row) {
        return new GatheredOutcome(row.line(), null, null);
    }

    private static List<Passage> pieces(Optional<Passage> first, Optional<Passage> second) {
        var pieces = new ArrayList<Passage>();
        first.ifPresent(pieces::add);
        second.ifPresent(pieces::add);
        return pieces;
    }

    private void start(BodyRow row, GatheredOutcome outcome, List<Passage> statement) {
        var above = current;
        statement.forEach(outcome::addStatement);
        if (above != null && outcome.code().isPresent() && row.blank(SHARED_CELLS)) {
            outcome.merge(above);
            var owner = outcome.mergedWith().orElseThrow();
            row.cell(Column.Kind.PARTNERS).ifPresent(tail -> owner.add(Column.Kind.PARTNERS, tail));
        } else {
            addCells(row, outcome);
        }
        outcomes.add(outcome);
        current = outcome;
    }

    private void continueWith(BodyRow row, Optional<Passage> statement) {
        var above = current;
        if (above == null) {
            return;
        }
        statement.ifPresent(text -> {
            var again =
                    CodeText.lead(text).filter(lead -> Optional.of(lead.code()).equals(above.code()));
            if (again.isPresent()) {
                above.repeated().add(text.upTo(again.get().length()));
                above.addStatement(text.from(again.get().length()).strip());
            } else {
                above.addStatement(text);
            }
        });
        addCells(row, above.mergedWith().orElse(above));
    }

    private static void addCells(BodyRow row, GatheredOutcome outcome) {
        row.cells().forEach((kind, cell) -> {
            if (kind != Column.Kind.CODE && kind != Column.Kind.OUTCOME) {
                outcome.add(kind, cell);
            }
        });
    }
}
