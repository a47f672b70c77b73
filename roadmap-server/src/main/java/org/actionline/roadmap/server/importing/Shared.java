package org.actionline.roadmap.server.importing;

import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.reference.Reference;

/** Cells that are printed once and hold for several outcomes. */
final class Shared {

    private Shared() {}

    /** A sub-division in the row of its parent. */
    static ReadOutcome subDivision(OutcomeCode code, ReadOutcome parent, Read<String> statement, Mark mark) {
        return new ReadOutcome(
                code,
                Optional.of(parent.code()),
                statement,
                mark,
                new Read<>(parent.timing().value().sharedWith(parent.code()), statement.lines()),
                references(parent, statement.lines()),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** A row of its own, whose blank cells are merged with those of the owner above. */
    static ReadOutcome merged(ReadOutcome outcome, ReadOutcome owner) {
        var lines = outcome.statement().lines();
        return new ReadOutcome(
                outcome.code(),
                outcome.parent(),
                outcome.statement(),
                outcome.mark(),
                new Read<>(owner.timing().value().sharedWith(owner.code()), lines),
                references(owner, lines),
                owner.expectedResults().stream()
                        .map(result -> new Read<>(shared(result.value(), owner.code()), lines))
                        .toList(),
                outcome.activities(),
                outcome.resources(),
                outcome.partners(),
                outcome.servedBy());
    }

    private static List<Read<Reference>> references(ReadOutcome owner, List<Integer> lines) {
        return owner.references().stream()
                .map(reference -> new Read<>(reference.value().sharedWith(owner.code()), lines))
                .toList();
    }

    private static ExpectedResult shared(ExpectedResult result, OutcomeCode owner) {
        return new ExpectedResult(result.text(), result.target(), owner);
    }
}
