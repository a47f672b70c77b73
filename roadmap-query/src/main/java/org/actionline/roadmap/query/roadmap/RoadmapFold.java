package org.actionline.roadmap.query.roadmap;

import java.util.List;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.doubt.DoubtEvent;
import org.actionline.roadmap.api.erasure.ErasureEvent;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodEvent;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapEvent;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapDescribed;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapReopened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapRetired;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.TemplateRevised;
import org.actionline.roadmap.api.version.VersionEvent;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.outcome.OutcomeFold;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one roadmap, each concept in a file of its own; live views, as-of, history, compare and replay all use it.
 *
 * <p>Pure, never refuses what has already happened, and idempotent: an event at or before the roadmap's position changes
 * nothing. Parts that an event leaves alone stay the same objects, which makes finding differences cheap.
 */
public final class RoadmapFold {

    private RoadmapFold() {}

    /**
     * The roadmap after one more event.
     *
     * @param roadmap absent before it was opened
     * @throws IllegalStateException when the log is not in order: it mentions something before it came to be
     */
    public static RoadmapView fold(@Nullable RoadmapView roadmap, LoggedEvent logged) {
        if (roadmap != null && logged.position() <= roadmap.position()) {
            return roadmap;
        }
        return logged.event() instanceof RoadmapOpened opening
                ? opened(roadmap, opening, logged.position())
                : changed(known(roadmap, logged.event()), logged);
    }

    private static RoadmapView changed(RoadmapView roadmap, LoggedEvent logged) {
        var draft = new RoadmapDraft(roadmap);
        switch (logged.event()) {
            case RoadmapEvent e -> fold(draft, e);
            case OutcomeDefined e ->
                draft.outcomes = PrintedOrder.with(
                        given(draft.outcomes, e.code()), OutcomeFold.defined(e, DoubtFold.openDoubts(draft.doubts, e)));
            case OutcomeMoved e -> {
                draft.outcomes = PrintedOrder.moved(renamed(changed(roadmap, e, logged), e), e);
                DoubtFold.follow(draft, e);
            }
            case OfOutcome e -> draft.outcomes = changed(roadmap, e, logged);
            case PeriodEvent e -> PeriodFold.fold(draft, e, logged);
            case VersionEvent e -> VersionFold.fold(draft, e, logged);
            case DoubtEvent e -> DoubtFold.fold(draft, e, logged);
            case ErasureEvent e -> {
                // The log no longer has what was erased, so a fold from its start has not seen it.
            }
            case RegisterEvent e -> throw new IllegalStateException("No fold for " + e.getClass());
        }
        return draft.at(logged.position());
    }

    private static void fold(RoadmapDraft draft, RoadmapEvent event) {
        switch (event) {
            case RoadmapOpened e -> throw new IllegalStateException("Opened twice: " + e.roadmap());
            case RoadmapDescribed e -> draft.description = e.to();
            case TemplateRevised e -> draft.template = e.to();
            case RoadmapRetired e -> draft.state = RoadmapState.RETIRED;
            case RoadmapReopened e -> draft.state = RoadmapState.OPEN;
        }
    }

    private static List<OutcomeView> given(List<OutcomeView> outcomes, OutcomeCode code) {
        return outcomes.stream().map(outcome -> outcome.afterGiving(code)).toList();
    }

    /** Others name the outcome by the code that it has now. */
    private static List<OutcomeView> renamed(List<OutcomeView> outcomes, OutcomeMoved event) {
        var from = event.from().code();
        var to = event.to().code();
        return from.equals(to)
                ? outcomes
                : outcomes.stream()
                        .map(outcome -> outcome.afterMove(event.outcome(), from, to))
                        .toList();
    }

    private static List<OutcomeView> changed(RoadmapView roadmap, OfOutcome event, LoggedEvent logged) {
        var folded = OutcomeFold.fold(known(roadmap, event.outcome()), event, logged, around(roadmap));
        return roadmap.outcomes().stream()
                .map(outcome -> outcome.id().equals(folded.id()) ? folded : outcome)
                .toList();
    }

    private static OutcomeFold.Around around(RoadmapView roadmap) {
        return new OutcomeFold.Around() {
            @Override
            public OutcomeCode code(OutcomeId outcome) {
                return known(roadmap, outcome).code();
            }

            @Override
            public boolean late(PeriodLabel period, LoggedEvent entry) {
                return roadmap.periods().stream().anyMatch(it -> it.label().equals(period) && it.late(entry));
            }
        };
    }

    private static RoadmapView opened(@Nullable RoadmapView roadmap, RoadmapOpened event, long position) {
        if (roadmap != null) {
            throw new IllegalStateException("Opened twice: " + event.roadmap());
        }
        return new RoadmapView(
                event.roadmap(),
                event.title(),
                event.facilitator(),
                event.horizon(),
                event.template(),
                RoadmapState.OPEN,
                position,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static RoadmapView known(@Nullable RoadmapView roadmap, RegisterEvent event) {
        if (roadmap == null) {
            throw new IllegalStateException("The log mentions roadmap " + event.roadmap() + " before it was opened");
        }
        return roadmap;
    }

    private static OutcomeView known(RoadmapView roadmap, OutcomeId id) {
        return roadmap.outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The log mentions outcome " + id + " before it was defined"));
    }
}
