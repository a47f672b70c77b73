package org.actionline.roadmap.query.compare;

import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.point.PointView;
import org.actionline.roadmap.query.version.VersionView;
import org.jspecify.annotations.Nullable;

/**
 * How a roadmap differs between two points, field by field.
 *
 * @param outcomes the changed ones, in printed order
 * @param versions frozen after one point and up to the other; publishing one changes nothing that is agreed, so that it is no
 *     change
 * @param changes of the roadmap as a whole first, then by outcome in printed order
 */
public record CompareView(
        RoadmapCode roadmap,
        PointView from,
        PointView to,
        SummaryView summary,
        List<ChangedOutcome> outcomes,
        List<VersionView> versions,
        List<ChangeView> changes) {

    public CompareView {
        outcomes = List.copyOf(outcomes);
        versions = List.copyOf(versions);
        changes = List.copyOf(changes);
    }

    /** The changes of one outcome, or of the roadmap as a whole for no outcome. */
    public List<ChangeView> changesOf(@Nullable OutcomeCode outcome) {
        return changes.stream()
                .filter(change -> outcome == null ? change.outcome() == null : outcome.equals(change.outcome()))
                .toList();
    }
}
