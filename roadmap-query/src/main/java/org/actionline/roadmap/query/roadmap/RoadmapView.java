package org.actionline.roadmap.query.roadmap;

import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.version.VersionView;

/**
 * A roadmap as of a position in the log: the stored document and the answer at once.
 *
 * @param position of the last event that is counted here; an event at or before it changes nothing
 * @param outcomes in printed order: as they were defined, each followed by its sub-outcomes
 * @param periods in the order of their days
 * @param versions in the order in which they were published
 * @param drafts of versions that are to come, in the order in which they were drafted
 * @param doubts in the order in which they were raised, settled ones included
 */
public record RoadmapView(
        RoadmapCode code,
        String title,
        String facilitator,
        String horizon,
        Template template,
        RoadmapState state,
        long position,
        List<OutcomeView> outcomes,
        List<PeriodView> periods,
        List<VersionView> versions,
        List<VersionDraftView> drafts,
        List<DoubtView> doubts) {

    public RoadmapView {
        outcomes = List.copyOf(outcomes);
        periods = List.copyOf(periods);
        versions = List.copyOf(versions);
        drafts = List.copyOf(drafts);
        doubts = List.copyOf(doubts);
    }

    /** The state without what nobody outside is told yet: versions that are only drafted. */
    public RoadmapView withoutDrafts() {
        return new RoadmapView(
                code,
                title,
                facilitator,
                horizon,
                template,
                state,
                position,
                outcomes,
                periods,
                versions,
                List.of(),
                doubts);
    }

    /** The same state, counted up to another position. */
    public RoadmapView at(long other) {
        return new RoadmapView(
                code, title, facilitator, horizon, template, state, other, outcomes, periods, versions, drafts, doubts);
    }
}
