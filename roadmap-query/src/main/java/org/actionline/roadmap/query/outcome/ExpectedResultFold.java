package org.actionline.roadmap.query.outcome;

import java.util.List;
import java.util.function.UnaryOperator;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultReworded;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultWithdrawn;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.TargetRevised;

/** The expected results of an outcome, numbered as they were stated; standing ones have each text once. */
final class ExpectedResultFold {

    private ExpectedResultFold() {}

    static void fold(OutcomeDraft draft, ExpectedResultEvent event) {
        var all = draft.expectedResults;
        draft.expectedResults = switch (event) {
            case ExpectedResultStated e -> stated(all, e.expectedResult());
            case ExpectedResultReworded e ->
                changed(
                        all,
                        e.number(),
                        it -> new ExpectedResultView(it.number(), e.to(), it.target(), it.sharedWith(), it.state()));
            case TargetRevised e ->
                changed(
                        all,
                        e.number(),
                        it -> new ExpectedResultView(it.number(), it.text(), e.to(), it.sharedWith(), it.state()));
            case ExpectedResultWithdrawn e ->
                changed(
                        all,
                        e.number(),
                        it -> new ExpectedResultView(
                                it.number(), it.text(), it.target(), it.sharedWith(), State.WITHDRAWN));
        };
    }

    private static List<ExpectedResultView> stated(List<ExpectedResultView> all, ExpectedResult expected) {
        var number = all.stream()
                .filter(it -> it.state() == State.ACTIVE && it.text().equals(expected.text()))
                .map(ExpectedResultView::number)
                .findFirst()
                .orElse(all.size() + 1);
        return Replaced.with(
                all,
                new ExpectedResultView(number, expected.text(), expected.target(), expected.sharedWith(), State.ACTIVE),
                it -> it.number() == number);
    }

    private static List<ExpectedResultView> changed(
            List<ExpectedResultView> all, int number, UnaryOperator<ExpectedResultView> change) {
        if (all.stream().noneMatch(it -> it.number() == number)) {
            throw new IllegalStateException("The log mentions expected result " + number + " before it was stated");
        }
        return all.stream()
                .map(it -> it.number() == number ? change.apply(it) : it)
                .toList();
    }
}
