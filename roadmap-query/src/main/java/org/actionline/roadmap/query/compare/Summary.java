package org.actionline.roadmap.query.compare;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.actionline.roadmap.query.compare.Comparison.Attributed;
import org.actionline.roadmap.query.difference.FieldChange;
import org.actionline.roadmap.query.difference.FieldKind;
import org.actionline.roadmap.query.outcome.ExpectedResultView;
import org.actionline.roadmap.query.outcome.State;

/** Counts changes by what they mean to a reviewer. */
final class Summary {

    private Summary() {}

    static SummaryView of(List<Attributed> changes, int changedOutcomes, int outcomes) {
        var slips = changes.stream()
                .map(change -> change.view().slipMonths())
                .filter(months -> months != null && months > 0)
                .toList();
        return new SummaryView(
                count(changes, Summary::addsOutcome),
                count(changes, change -> change.key().activity() == null && withdraws(change)),
                slips.size(),
                slips.stream().mapToInt(Integer::intValue).sum(),
                count(changes, Summary::changesTarget),
                count(changes, Summary::addsActivity),
                count(changes, change -> change.key().activity() != null && withdraws(change)),
                count(changes, change -> change.key().kind() == FieldKind.RESULT),
                lacking(changes, change -> change.view().reason() == null),
                lacking(changes, change -> change.view().decision() == null),
                Math.max(0, outcomes - changedOutcomes));
    }

    static boolean addsOutcome(FieldChange change) {
        return change.key().kind() == FieldKind.OUTCOME && change.before() == null;
    }

    static boolean addsActivity(FieldChange change) {
        return change.key().kind() == FieldKind.ACTIVITY && change.before() == null;
    }

    static boolean withdraws(FieldChange change) {
        return change.key().kind() == FieldKind.STATE && change.after() == State.WITHDRAWN;
    }

    private static boolean changesTarget(FieldChange change) {
        return change.before() instanceof ExpectedResultView before
                && change.after() instanceof ExpectedResultView after
                && !Objects.equals(before.target(), after.target());
    }

    private static int count(List<Attributed> changes, Predicate<FieldChange> wanted) {
        return Math.toIntExact(
                changes.stream().map(Attributed::change).filter(wanted).count());
    }

    /** Only what stood before can be changed without a reason; what is new needs none. */
    private static int lacking(List<Attributed> changes, Predicate<Attributed> lacking) {
        return Math.toIntExact(changes.stream()
                .filter(change -> change.change().before() != null)
                .filter(lacking)
                .count());
    }
}
