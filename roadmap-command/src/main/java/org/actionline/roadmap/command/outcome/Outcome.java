package org.actionline.roadmap.command.outcome;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityPlanned;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.resource.ResourceEvent.ResourceImpactStated;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.jspecify.annotations.Nullable;

/** An outcome as its rules see it: one case per stage, holding only what a later decision needs. */
public sealed interface Outcome {

    Outcome UNBORN = new Unborn();

    record Unborn() implements Outcome {}

    record Live(
            OutcomeId id,
            String statement,
            @Nullable Timing timing,
            Set<String> references,
            Set<ExpectedResult> expectedResults,
            Map<ActivityId, Planned> activities,
            @Nullable ResourceImpact resources,
            Set<Partner> partners,
            Set<OutcomeId> servedBy,
            Map<Reported, Result> results)
            implements Outcome {

        private Live withStatement(String to) {
            return new Live(
                    id, to, timing, references, expectedResults, activities, resources, partners, servedBy, results);
        }

        private Live withTiming(Timing to) {
            return new Live(
                    id, statement, to, references, expectedResults, activities, resources, partners, servedBy, results);
        }

        private Live withReferences(Set<String> to) {
            return new Live(
                    id, statement, timing, to, expectedResults, activities, resources, partners, servedBy, results);
        }

        private Live withExpectedResults(Set<ExpectedResult> to) {
            return new Live(id, statement, timing, references, to, activities, resources, partners, servedBy, results);
        }

        private Live withActivity(Planned activity) {
            var to = with(activities, activity.activity().id(), activity);
            return new Live(
                    id, statement, timing, references, expectedResults, to, resources, partners, servedBy, results);
        }

        private Live withResources(ResourceImpact to) {
            return new Live(
                    id, statement, timing, references, expectedResults, activities, to, partners, servedBy, results);
        }

        private Live withPartners(Set<Partner> to) {
            return new Live(
                    id, statement, timing, references, expectedResults, activities, resources, to, servedBy, results);
        }

        private Live withServedBy(Set<OutcomeId> to) {
            return new Live(
                    id, statement, timing, references, expectedResults, activities, resources, partners, to, results);
        }

        private Live withResult(Reported subject, Result result) {
            var to = with(results, subject, result);
            return new Live(
                    id, statement, timing, references, expectedResults, activities, resources, partners, servedBy, to);
        }
    }

    record Withdrawn(OutcomeId id) implements Outcome {}

    /** An activity and whether it still stands. */
    record Planned(Activity activity, boolean withdrawn) {}

    /** What a result is about; without an activity it is about the outcome as a whole. */
    record Reported(@Nullable ActivityId activity, PeriodLabel period) {}

    /** Never refuses: an event already happened. */
    static Outcome evolve(Outcome outcome, OfOutcome event) {
        return switch (event) {
            case OutcomeDefined e ->
                new Live(
                        e.outcome(),
                        e.statement(),
                        null,
                        Set.of(),
                        Set.of(),
                        Map.of(),
                        null,
                        Set.of(),
                        Set.of(),
                        Map.of());
            case OutcomeReworded e -> live(outcome).withStatement(e.to());
            case OutcomeWithdrawn e -> new Withdrawn(e.outcome());
            case TimingSet e -> live(outcome).withTiming(e.timing());
            case TimingRevised e -> live(outcome).withTiming(e.to());
            case ReferencesLinked e -> live(outcome).withReferences(linked(live(outcome), e));
            case ExpectedResultStated e ->
                live(outcome).withExpectedResults(with(live(outcome).expectedResults(), e.expectedResult()));
            case ActivityPlanned e -> live(outcome).withActivity(new Planned(e.activity(), false));
            case ActivityWithdrawn e -> withdrawn(live(outcome), e.activity());
            case ResourceImpactStated e -> live(outcome).withResources(e.resources());
            case PartnerNamed e -> live(outcome).withPartners(with(live(outcome).partners(), e.partner()));
            case OutcomeLinked e ->
                live(outcome).withServedBy(with(live(outcome).servedBy(), e.servedBy()));
            case ResultRecorded e -> live(outcome).withResult(new Reported(e.activity(), e.period()), e.result());
            case ResultCorrected e -> live(outcome).withResult(new Reported(e.activity(), e.period()), e.to());
            case OfOutcome e -> throw new IllegalStateException("No rules for " + e.getClass());
        };
    }

    private static Live live(Outcome outcome) {
        return switch (outcome) {
            case Live live -> live;
            case Unborn unborn -> throw new IllegalStateException("The log mentions an outcome before it was defined");
            case Withdrawn gone -> throw new IllegalStateException("The log changes " + gone.id() + " after its end");
        };
    }

    private static Set<String> linked(Live live, ReferencesLinked event) {
        var more = new HashSet<>(live.references());
        event.references().stream().map(Reference::target).forEach(more::add);
        return Set.copyOf(more);
    }

    private static Live withdrawn(Live live, ActivityId id) {
        var planned = live.activities().get(id);
        if (planned == null) {
            throw new IllegalStateException("The log withdraws activity " + id + " before it was planned");
        }
        return live.withActivity(new Planned(planned.activity(), true));
    }

    private static <T> Set<T> with(Set<T> set, T element) {
        var more = new HashSet<>(set);
        more.add(element);
        return Set.copyOf(more);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
