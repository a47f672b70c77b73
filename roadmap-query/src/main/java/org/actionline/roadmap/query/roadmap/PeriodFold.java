package org.actionline.roadmap.query.roadmap;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.actionline.roadmap.api.period.PeriodEvent;
import org.actionline.roadmap.api.period.PeriodEvent.DueDayRevised;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodClosed;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodReopened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.query.log.LoggedEvent;

/** The reporting periods of a roadmap, in the order of their first days. */
final class PeriodFold {

    private PeriodFold() {}

    static void fold(RoadmapDraft draft, PeriodEvent event, LoggedEvent logged) {
        draft.periods = switch (event) {
            case PeriodOpened e ->
                Stream.concat(draft.periods.stream(), Stream.of(opened(e, logged)))
                        .sorted(Comparator.comparing(PeriodView::from))
                        .toList();
            case DueDayRevised e -> changed(draft.periods, e.period(), period -> period.due(e.to()));
            case PeriodClosed e -> changed(draft.periods, e.period(), period -> period.locked(true));
            case PeriodReopened e -> changed(draft.periods, e.period(), period -> period.locked(false));
        };
    }

    private static PeriodView opened(PeriodOpened e, LoggedEvent logged) {
        return new PeriodView(e.period(), e.from(), e.to(), e.due(), false, false, PeriodView.day(logged));
    }

    private static List<PeriodView> changed(
            List<PeriodView> periods, PeriodLabel label, UnaryOperator<PeriodView> change) {
        if (periods.stream().noneMatch(period -> period.label().equals(label))) {
            throw new IllegalStateException("The log mentions period " + label + " before it was opened");
        }
        return periods.stream()
                .map(period -> period.label().equals(label) ? change.apply(period) : period)
                .toList();
    }
}
