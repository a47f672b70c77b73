package org.actionline.roadmap.query.outcome;

import org.actionline.roadmap.api.expected.ExpectedResultEvent;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;

/** The expected results of an outcome, each text once. */
final class ExpectedResultFold {

    private ExpectedResultFold() {}

    static void fold(OutcomeDraft draft, ExpectedResultEvent event) {
        draft.expectedResults = switch (event) {
            case ExpectedResultStated e ->
                Replaced.with(
                        draft.expectedResults,
                        e.expectedResult(),
                        other -> other.text().equals(e.expectedResult().text()));
        };
    }
}
