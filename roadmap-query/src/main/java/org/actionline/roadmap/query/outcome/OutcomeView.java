package org.actionline.roadmap.query.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.timing.Timing;
import org.jspecify.annotations.Nullable;

/**
 * One outcome as it is read.
 *
 * @param parent code of the outcome that it divides, absent at the top
 * @param aliases codes that it gave up and nobody got since; it still answers to them
 * @param lineage absent unless it was split or merged, or came from such
 * @param version number of events of this outcome, the value of its ETag
 * @param timing "not stated" until one is set
 * @param firstTiming as first set, absent until then; equal to {@code timing} until that is revised
 * @param references one per catalogue entry
 * @param expectedResults in the order in which they were stated, withdrawn ones included
 * @param activities in the order in which they were planned, withdrawn ones included
 * @param links outcomes whose activities serve this one
 * @param results of the outcome as a whole, at most one per period
 * @param doubts number of passages about it that wait for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeView(
        OutcomeId id,
        OutcomeCode code,
        @Nullable OutcomeCode parent,
        List<OutcomeCode> aliases,
        @Nullable Lineage lineage,
        String statement,
        Mark mark,
        State state,
        long version,
        Timing timing,
        @Nullable Timing firstTiming,
        List<Reference> references,
        List<ExpectedResultView> expectedResults,
        List<ActivityView> activities,
        @Nullable ResourceImpact resources,
        List<Partner> partners,
        List<LinkView> links,
        List<ResultView> results,
        int doubts) {

    public OutcomeView {
        aliases = List.copyOf(aliases);
        references = List.copyOf(references);
        expectedResults = List.copyOf(expectedResults);
        activities = List.copyOf(activities);
        partners = List.copyOf(partners);
        links = List.copyOf(links);
        results = List.copyOf(results);
    }

    /** Whether it stands and its end is now later than first set. */
    public boolean slipped() {
        return state == State.ACTIVE
                && firstTiming != null
                && firstTiming.slipTo(timing).orElse(0) > 0;
    }

    /** The same outcome with another number of open doubts; no event of its own, so the version stays. */
    public OutcomeView withDoubts(int open) {
        if (open == doubts) {
            return this;
        }
        var draft = new OutcomeDraft(this);
        draft.doubts = open;
        return draft.sameVersion();
    }

    /** The same outcome after another one moved: parent and links say the code that the other has now. */
    public OutcomeView afterMove(OutcomeId moved, OutcomeCode from, OutcomeCode to) {
        var draft = new OutcomeDraft(this);
        if (from.equals(parent)) {
            draft.parent = to;
        }
        draft.aliases = without(to);
        draft.links = links.stream()
                .map(link -> link.outcome().equals(moved) ? new LinkView(moved, to) : link)
                .toList();
        return draft.sameVersion();
    }

    /** The same outcome after somebody got a code. */
    public OutcomeView afterGiving(OutcomeCode given) {
        if (!aliases.contains(given)) {
            return this;
        }
        var draft = new OutcomeDraft(this);
        draft.aliases = without(given);
        return draft.sameVersion();
    }

    private List<OutcomeCode> without(OutcomeCode given) {
        return aliases.stream().filter(alias -> !alias.equals(given)).toList();
    }
}
