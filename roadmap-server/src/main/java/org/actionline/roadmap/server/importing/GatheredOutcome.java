package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;

/** The cells of one outcome, gathered from all rows it is printed on; filled while the rows are walked. */
final class GatheredOutcome {

    private final int line;
    private final @Nullable Passage printedCode;
    private @Nullable OutcomeCode code;
    private @Nullable GatheredOutcome mergedWith;
    private final List<Passage> statement = new ArrayList<>();
    private final Map<Column.Kind, List<Passage>> cells = new EnumMap<>(Column.Kind.class);
    private final Map<Column.Kind, Set<String>> texts = new EnumMap<>(Column.Kind.class);
    private final List<Passage> repeated = new ArrayList<>();

    /** Without a code where the document prints none: its statement is then in pieces that must not be glued. */
    GatheredOutcome(int line, @Nullable Passage printedCode, @Nullable OutcomeCode code) {
        this.line = line;
        this.printedCode = printedCode;
        this.code = code;
    }

    int line() {
        return line;
    }

    Optional<Passage> printedCode() {
        return Optional.ofNullable(printedCode);
    }

    Optional<OutcomeCode> code() {
        return Optional.ofNullable(code);
    }

    void call(OutcomeCode settled) {
        code = settled;
    }

    Optional<GatheredOutcome> mergedWith() {
        return Optional.ofNullable(mergedWith);
    }

    /** The row's cells are merged with those of an outcome above. */
    void merge(GatheredOutcome above) {
        mergedWith = above.mergedWith().orElse(above);
    }

    List<Passage> statement() {
        return statement;
    }

    List<Passage> cell(Column.Kind kind) {
        return cells.getOrDefault(kind, List.of());
    }

    /** Every line that one of its cells stands on. */
    Set<Integer> lines() {
        return Stream.of(
                        Optional.ofNullable(printedCode).stream(),
                        statement.stream(),
                        cells.values().stream().flatMap(List::stream),
                        repeated.stream())
                .flatMap(passages -> passages)
                .map(Passage::line)
                .collect(Collectors.toSet());
    }

    /** Cells that print once more what stands on an earlier row of the outcome. */
    List<Passage> repeated() {
        return repeated;
    }

    void addStatement(Passage piece) {
        add(Column.Kind.OUTCOME, statement, piece);
    }

    void add(Column.Kind kind, Passage piece) {
        add(kind, cells.computeIfAbsent(kind, fresh -> new ArrayList<>()), piece);
    }

    /** Whether a cell with these words stands on an earlier row. */
    boolean holds(Column.Kind kind, Passage cell) {
        return texts.getOrDefault(kind, Set.of()).contains(cell.text());
    }

    private void add(Column.Kind kind, List<Passage> pieces, Passage piece) {
        if (piece.isBlank()) {
            return;
        }
        boolean fresh = texts.computeIfAbsent(kind, first -> new HashSet<>()).add(piece.text());
        // In the results cell the same words may be a label that introduces something new.
        (fresh || kind == Column.Kind.RESULTS ? pieces : repeated).add(piece);
    }
}
