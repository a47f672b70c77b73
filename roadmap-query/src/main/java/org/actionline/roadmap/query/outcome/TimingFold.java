package org.actionline.roadmap.query.outcome;

import java.util.Objects;
import org.actionline.roadmap.api.timing.TimingEvent;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;

/** The timing of an outcome, and the first one it ever had. */
final class TimingFold {

    private TimingFold() {}

    static void fold(OutcomeDraft draft, TimingEvent event) {
        switch (event) {
            case TimingSet e -> {
                draft.timing = e.timing();
                draft.firstTiming = e.timing();
            }
            case TimingRevised e -> {
                draft.timing = e.to();
                draft.firstTiming = Objects.requireNonNullElse(draft.firstTiming, e.from());
            }
        }
    }
}
