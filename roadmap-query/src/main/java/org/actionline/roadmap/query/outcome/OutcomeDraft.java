package org.actionline.roadmap.query.outcome;

import java.util.List;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.timing.Timing;
import org.jspecify.annotations.Nullable;

/** The parts of an outcome that an event can change, open for one step of the folds of its concepts; never leaves {@link OutcomeFold}. */
final class OutcomeDraft {

    private final OutcomeView before;
    String statement;
    State state;
    Timing timing;

    @Nullable
    Timing firstTiming;

    List<Reference> references;
    List<ExpectedResultView> expectedResults;
    List<ActivityView> activities;

    @Nullable
    ResourceImpact resources;

    List<Partner> partners;
    List<LinkView> links;
    List<ResultView> results;

    OutcomeDraft(OutcomeView before) {
        this.before = before;
        this.statement = before.statement();
        this.state = before.state();
        this.timing = before.timing();
        this.firstTiming = before.firstTiming();
        this.references = before.references();
        this.expectedResults = before.expectedResults();
        this.activities = before.activities();
        this.resources = before.resources();
        this.partners = before.partners();
        this.links = before.links();
        this.results = before.results();
    }

    /** The outcome after one more event. */
    OutcomeView counted() {
        return new OutcomeView(
                before.id(),
                before.code(),
                before.parent(),
                statement,
                before.mark(),
                state,
                before.version() + 1,
                timing,
                firstTiming,
                references,
                expectedResults,
                activities,
                resources,
                partners,
                links,
                results,
                before.doubts());
    }
}
