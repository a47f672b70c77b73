package org.actionline.roadmap.query.outcome;

import java.util.List;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.timing.Timing;
import org.jspecify.annotations.Nullable;

/** The parts of an outcome that an event can change, open for one step of the folds of its concepts; never leaves {@link OutcomeFold}. */
final class OutcomeDraft {

    private final OutcomeView before;
    OutcomeCode code;

    @Nullable
    OutcomeCode parent;

    List<OutcomeCode> aliases;

    @Nullable
    Lineage lineage;

    Mark mark;
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
    int doubts;

    OutcomeDraft(OutcomeView before) {
        this.before = before;
        this.code = before.code();
        this.parent = before.parent();
        this.aliases = before.aliases();
        this.lineage = before.lineage();
        this.mark = before.mark();
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
        this.doubts = before.doubts();
    }

    /** The outcome after one more event. */
    OutcomeView counted() {
        return version(before.version() + 1);
    }

    /** The outcome after something that is no event of its own. */
    OutcomeView sameVersion() {
        return version(before.version());
    }

    private OutcomeView version(long version) {
        return new OutcomeView(
                before.id(),
                code,
                parent,
                aliases,
                lineage,
                statement,
                mark,
                state,
                version,
                timing,
                firstTiming,
                references,
                expectedResults,
                activities,
                resources,
                partners,
                links,
                results,
                doubts);
    }
}
