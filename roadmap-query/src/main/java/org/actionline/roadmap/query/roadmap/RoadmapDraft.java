package org.actionline.roadmap.query.roadmap;

import java.util.List;
import org.actionline.roadmap.api.roadmap.Description;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.version.VersionView;

/** The parts of a roadmap that an event can change, open for one step of the folds of its concepts; never leaves {@link RoadmapFold}. */
final class RoadmapDraft {

    private final RoadmapView before;
    Description description;
    Template template;
    RoadmapState state;
    List<OutcomeView> outcomes;
    List<PeriodView> periods;
    List<VersionView> versions;
    List<VersionDraftView> drafts;
    List<DoubtView> doubts;

    RoadmapDraft(RoadmapView before) {
        this.before = before;
        this.description = new Description(before.title(), before.facilitator(), before.horizon());
        this.template = before.template();
        this.state = before.state();
        this.outcomes = before.outcomes();
        this.periods = before.periods();
        this.versions = before.versions();
        this.drafts = before.drafts();
        this.doubts = before.doubts();
    }

    /** The roadmap after an event at this position. */
    RoadmapView at(long position) {
        return new RoadmapView(
                before.code(),
                description.title(),
                description.facilitator(),
                description.horizon(),
                template,
                state,
                position,
                outcomes,
                periods,
                versions,
                drafts,
                doubts);
    }
}
