package org.actionline.roadmap.query.roadmap;

import java.util.Comparator;
import java.util.stream.Stream;
import org.actionline.roadmap.api.period.PeriodEvent;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;

/** The reporting periods of a roadmap, in the order of their first days. */
final class PeriodFold {

    private PeriodFold() {}

    static void fold(RoadmapDraft draft, PeriodEvent event) {
        draft.periods = switch (event) {
            case PeriodOpened e ->
                Stream.concat(draft.periods.stream(), Stream.of(new PeriodView(e.period(), e.from(), e.to())))
                        .sorted(Comparator.comparing(PeriodView::from))
                        .toList();
        };
    }
}
