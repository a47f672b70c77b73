package org.actionline.roadmap.query.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityPlanned;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.resource.ResourceEvent.ResourceImpactStated;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** Folds the events of one outcome. Pure; never refuses what has already happened. */
public final class OutcomeFold {

    private OutcomeFold() {}

    /** The outcome right after it was defined. */
    public static OutcomeView defined(OutcomeDefined event, int doubts) {
        return new OutcomeView(
                event.outcome(),
                event.code(),
                event.parent(),
                event.statement(),
                event.mark(),
                State.ACTIVE,
                1,
                Timing.notStated(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                doubts);
    }

    /**
     * The outcome after one more of its events.
     *
     * @param logged holds the same event, with its provenance
     * @param codes finds the code of another outcome of the roadmap
     */
    public static OutcomeView fold(
            OutcomeView outcome, OfOutcome event, LoggedEvent logged, Function<OutcomeId, OutcomeCode> codes) {
        var draft = new OutcomeDraft(outcome);
        switch (event) {
            case OutcomeDefined e -> throw new IllegalStateException("Defined twice: " + e.outcome());
            case OutcomeReworded e -> draft.statement = e.to();
            case OutcomeWithdrawn e -> draft.state = State.WITHDRAWN;
            case TimingSet e -> {
                draft.timing = e.timing();
                draft.firstTiming = e.timing();
            }
            case TimingRevised e -> {
                draft.timing = e.to();
                draft.firstTiming = Objects.requireNonNullElse(outcome.firstTiming(), e.from());
            }
            case ReferencesLinked e -> draft.references = linked(outcome.references(), e.references());
            case ExpectedResultStated e ->
                draft.expectedResults = with(
                        outcome.expectedResults(),
                        e.expectedResult(),
                        other -> other.text().equals(e.expectedResult().text()));
            case ActivityPlanned e ->
                draft.activities = with(outcome.activities(), planned(e.activity()), other -> false);
            case ActivityWithdrawn e ->
                draft.activities = changed(outcome.activities(), e.activity(), ActivityView::withdrawn);
            case ResourceImpactStated e -> draft.resources = e.resources();
            case PartnerNamed e -> draft.partners = with(outcome.partners(), e.partner(), e.partner()::equals);
            case OutcomeLinked e ->
                draft.links = with(
                        outcome.links(),
                        new LinkView(e.servedBy(), codes.apply(e.servedBy())),
                        link -> link.outcome().equals(e.servedBy()));
            case ResultRecorded e -> report(draft, e.activity(), result(e.period(), e.result(), logged));
            case ResultCorrected e -> report(draft, e.activity(), result(e.period(), e.to(), logged));
            case OfOutcome e -> throw new IllegalStateException("No fold for " + e.getClass());
        }
        return draft.counted();
    }

    private static List<Reference> linked(List<Reference> references, List<Reference> more) {
        var all = references;
        for (var reference : more) {
            all = with(all, reference, other -> other.target().equals(reference.target()));
        }
        return all;
    }

    private static ActivityView planned(Activity activity) {
        return new ActivityView(
                activity.id(),
                activity.code(),
                activity.text(),
                activity.requestOnly(),
                activity.roles(),
                activity.bureaux(),
                activity.examples(),
                State.ACTIVE,
                List.of());
    }

    private static void report(OutcomeDraft draft, @Nullable ActivityId activity, ResultView result) {
        if (activity == null) {
            draft.results = reported(draft.results, result);
        } else {
            draft.activities =
                    changed(draft.activities, activity, old -> old.withResults(reported(old.results(), result)));
        }
    }

    private static List<ResultView> reported(List<ResultView> results, ResultView result) {
        return with(results, result, other -> other.period().equals(result.period()));
    }

    private static ResultView result(PeriodLabel period, Result result, LoggedEvent logged) {
        return new ResultView(
                period,
                result.status(),
                result.narrative(),
                result.measured(),
                result.evidence(),
                logged.actor(),
                logged.recordedAt(),
                logged.position());
    }

    private static List<ActivityView> changed(
            List<ActivityView> activities, ActivityId id, UnaryOperator<ActivityView> change) {
        if (activities.stream().noneMatch(activity -> activity.id().equals(id))) {
            throw new IllegalStateException("The log mentions activity " + id + " before it was planned");
        }
        return activities.stream()
                .map(activity -> activity.id().equals(id) ? change.apply(activity) : activity)
                .toList();
    }

    /** The list with one more element, which takes the place of the one that it replaces. */
    private static <T> List<T> with(List<T> elements, T added, Predicate<T> replaced) {
        var all = new ArrayList<>(elements);
        for (int i = 0; i < all.size(); i++) {
            if (replaced.test(all.get(i))) {
                all.set(i, added);
                return all;
            }
        }
        all.add(added);
        return all;
    }
}
