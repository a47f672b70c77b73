package org.actionline.roadmap.server.api;

import org.actionline.roadmap.api.CommandRefusal;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.activity.ActivityRefusal;
import org.actionline.roadmap.api.doubt.DoubtRefusal;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal;
import org.actionline.roadmap.api.grid.GridRefusal;
import org.actionline.roadmap.api.link.LinkRefusal;
import org.actionline.roadmap.api.outcome.OutcomeRefusal;
import org.actionline.roadmap.api.partner.PartnerRefusal;
import org.actionline.roadmap.api.period.PeriodRefusal;
import org.actionline.roadmap.api.reference.ReferenceRefusal;
import org.actionline.roadmap.api.result.MeasureRefusal;
import org.actionline.roadmap.api.result.ResultRefusal;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal;
import org.actionline.roadmap.api.timing.TimingRefusal;
import org.actionline.roadmap.api.version.VersionRefusal;
import org.springframework.http.ProblemDetail;

/** The problem of every refusal: each family has a class of its own, the only place that knows both it and RFC 9457. */
public final class RefusalProblems {

    private RefusalProblems() {}

    public static ProblemDetail of(Refusal refusal) {
        return switch (refusal) {
            case CommandRefusal r -> CommandProblems.of(r);
            case RoadmapRefusal r -> RoadmapProblems.of(r);
            case OutcomeRefusal r -> OutcomeProblems.of(r);
            case TimingRefusal r -> TimingProblems.of(r);
            case ReferenceRefusal r -> ReferenceProblems.of(r);
            case ExpectedResultRefusal r -> ExpectedResultProblems.of(r);
            case ActivityRefusal r -> ActivityProblems.of(r);
            case PartnerRefusal r -> PartnerProblems.of(r);
            case LinkRefusal r -> LinkProblems.of(r);
            case PeriodRefusal r -> PeriodProblems.of(r);
            case ResultRefusal r -> ResultProblems.of(r);
            case MeasureRefusal r -> MeasureProblems.of(r);
            case GridRefusal r -> GridProblems.of(r);
            case VersionRefusal r -> VersionProblems.of(r);
            case DoubtRefusal r -> DoubtProblems.of(r);
            case Refusal r -> throw new IllegalStateException("No problem for " + r.getClass());
        };
    }
}
