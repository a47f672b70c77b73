package org.actionline.roadmap.query.compare;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.actionline.roadmap.query.compare.Comparison.Attributed;
import org.actionline.roadmap.query.difference.FieldChange;
import org.actionline.roadmap.query.difference.FieldKind;
import org.actionline.roadmap.query.difference.OutcomeOutline;
import org.actionline.roadmap.query.outcome.ExpectedResultView;
import org.actionline.roadmap.query.outcome.State;

/** Counts changes by what they mean to a reviewer. */
final class Summary {

    private Summary() {}

    static SummaryView of(List<Attributed> changes, int unchangedOutcomes) {
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
                unchangedOutcomes,
                count(changes, change -> ends(change, State.SPLIT)),
                count(changes, Summary::addsPart),
                count(changes, change -> ends(change, State.MERGED)),
                moved(changes),
                count(changes, Summary::reinstates));
    }

    static boolean addsOutcome(FieldChange change) {
        return change.key().kind() == FieldKind.OUTCOME && change.before() == null && !addsPart(change);
    }

    private static boolean addsPart(FieldChange change) {
        return change.before() == null
                && change.after() instanceof OutcomeOutline outline
                && outline.splitFrom() != null;
    }

    private static boolean ends(FieldChange change, State state) {
        return change.key().kind() == FieldKind.STATE && change.key().activity() == null && change.after() == state;
    }

    private static boolean reinstates(FieldChange change) {
        return ends(change, State.ACTIVE) && change.before() == State.WITHDRAWN;
    }

    /** Outcomes whose code or parent is another one. */
    private static int moved(List<Attributed> changes) {
        return Math.toIntExact(changes.stream()
                .filter(change -> change.change().key().activity() == null)
                .filter(change -> change.change().key().kind() == FieldKind.CODE
                        || change.change().key().kind() == FieldKind.PARENT)
                .map(change -> change.change().key().outcome())
                .distinct()
                .count());
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

    private static int lacking(List<Attributed> changes, Predicate<Attributed> lacking) {
        return Math.toIntExact(changes.stream()
                .filter(change -> change.view().asksForReason())
                .filter(lacking)
                .count());
    }
}
