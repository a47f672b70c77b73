package org.actionline.roadmap.api;

import java.util.List;
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

/**
 * Why a command was refused: one case per rule, carrying the facts that broke it.
 *
 * <p>Open for the reason that {@link RegisterEvent} gives; its sealed families are listed once, here.
 */
public interface Refusal {

    /** The sealed families; every case of each is a refusal. */
    List<Class<? extends Refusal>> FAMILIES = List.of(
            CommandRefusal.class,
            RoadmapRefusal.class,
            OutcomeRefusal.class,
            TimingRefusal.class,
            ReferenceRefusal.class,
            ExpectedResultRefusal.class,
            ActivityRefusal.class,
            PartnerRefusal.class,
            LinkRefusal.class,
            PeriodRefusal.class,
            ResultRefusal.class,
            MeasureRefusal.class,
            GridRefusal.class,
            VersionRefusal.class,
            DoubtRefusal.class);
}
