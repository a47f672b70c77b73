package org.actionline.roadmap.query.roadmap;

import java.util.List;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.version.VersionView;

/** The parts of a roadmap that an event can change, open for one step of the folds of its concepts; never leaves {@link RoadmapFold}. */
final class RoadmapDraft {

    private final RoadmapView before;
    List<OutcomeView> outcomes;
    List<PeriodView> periods;
    List<VersionView> versions;
    List<DoubtView> doubts;

    RoadmapDraft(RoadmapView before) {
        this.before = before;
        this.outcomes = before.outcomes();
        this.periods = before.periods();
        this.versions = before.versions();
        this.doubts = before.doubts();
    }

    /** The roadmap after an event at this position. */
    RoadmapView at(long position) {
        return new RoadmapView(
                before.code(),
                before.title(),
                before.facilitator(),
                before.horizon(),
                before.template(),
                position,
                outcomes,
                periods,
                versions,
                doubts);
    }
}
