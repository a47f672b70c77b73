package org.actionline.roadmap.query;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.VersionLabel;

/** Why a question about a roadmap has no answer: one case per reason, carrying the facts. */
public sealed interface NoAnswer {

    record UnknownRoadmap(RoadmapCode roadmap) implements NoAnswer {}

    /** No outcome has this code, at the point that was asked for. */
    record UnknownOutcome(RoadmapCode roadmap, OutcomeCode outcome) implements NoAnswer {}

    record UnknownPeriod(RoadmapCode roadmap, PeriodLabel period, List<PeriodLabel> periods) implements NoAnswer {}

    /** Neither a label of this roadmap nor a position, an instant or a day. */
    record UnreadablePoint(RoadmapCode roadmap, String point, List<VersionLabel> labels) implements NoAnswer {

        /** The accepted forms, as the end of the sentence "Accepted: …". */
        public String accepted() {
            return "current, a version label%s, a position such as 1041 or position:1041, "
                            .formatted(labels.isEmpty() ? "" : " " + labels)
                    + "an instant such as 2011-12-31T12:00:00Z, a day such as 2011-12-31";
        }
    }

    /**
     * The log has not got there.
     *
     * @param newest position that can be asked for
     */
    record PointInFuture(RoadmapCode roadmap, String point, long newest) implements NoAnswer {}

    /**
     * Nothing can be known about the day: it lies after today and after every effective day of the roadmap.
     *
     * @param last day that can be asked for
     */
    record DayInFuture(RoadmapCode roadmap, LocalDate day, LocalDate last) implements NoAnswer {}

    /**
     * The roadmap came into effect later.
     *
     * @param first day on which it is in effect, as far as was known at the point
     */
    record DayBeforeOpening(RoadmapCode roadmap, LocalDate day, LocalDate first) implements NoAnswer {}

    record PointBeforeOpening(RoadmapCode roadmap, String point) implements NoAnswer {}

    /** The views have not counted that far in the time that was given. */
    record PositionNotReached(long position, long reached) implements NoAnswer {}
}
