package org.actionline.roadmap.query.difference;

import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.outcome.ResultView;

/** Says in English what happened to a result, and what a reviewer said of it. */
final class ResultWords {

    private ResultWords() {}

    /** "recorded: on track", "recorded late: on track, approved". */
    static String recorded(ResultView result) {
        return (result.late() ? "recorded late: " : "recorded: ")
                + result.status().words()
                + reviewed(result);
    }

    /** "corrected from on track to delayed", "resubmitted, still delayed, approved", "returned". */
    static String changed(ResultView then, ResultView now) {
        return then.position() == now.position() ? now.state().words() : rewritten(then, now) + reviewed(now);
    }

    private static String rewritten(ResultView then, ResultView now) {
        var done = then.state() == ResultState.RETURNED ? "resubmitted" : "corrected";
        return then.status() == now.status()
                ? done + ", still " + now.status().words()
                : "%s from %s to %s"
                        .formatted(done, then.status().words(), now.status().words());
    }

    private static String reviewed(ResultView result) {
        return result.state() == ResultState.SUBMITTED
                ? ""
                : ", " + result.state().words();
    }
}
