package org.actionline.roadmap.api;

import java.util.List;
import org.actionline.roadmap.api.activity.ActivityCommand;
import org.actionline.roadmap.api.doubt.DoubtCommand;
import org.actionline.roadmap.api.expected.ExpectedResultCommand;
import org.actionline.roadmap.api.grid.GridCommand;
import org.actionline.roadmap.api.link.LinkCommand;
import org.actionline.roadmap.api.outcome.OutcomeCommand;
import org.actionline.roadmap.api.partner.PartnerCommand;
import org.actionline.roadmap.api.period.PeriodCommand;
import org.actionline.roadmap.api.reference.ReferenceCommand;
import org.actionline.roadmap.api.resource.ResourceCommand;
import org.actionline.roadmap.api.result.ResultCommand;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand;
import org.actionline.roadmap.api.timing.TimingCommand;
import org.actionline.roadmap.api.version.VersionCommand;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of the register. Time and new ids arrive inside the command.
 *
 * <p>Open for the reason that {@link RegisterEvent} gives; its sealed families are listed once, here.
 */
public interface RegisterCommand {

    /** Namespace of every command name. */
    String NAMESPACE = "roadmap";

    /** The sealed families, one for each concept; every case of each is a command. */
    List<Class<? extends RegisterCommand>> FAMILIES = List.of(
            RoadmapCommand.class,
            OutcomeCommand.class,
            TimingCommand.class,
            ReferenceCommand.class,
            ExpectedResultCommand.class,
            ActivityCommand.class,
            ResourceCommand.class,
            PartnerCommand.class,
            LinkCommand.class,
            PeriodCommand.class,
            ResultCommand.class,
            GridCommand.class,
            VersionCommand.class,
            DoubtCommand.class);

    RoadmapCode roadmap();

    /** Why; commands that change something agreed have a component of this name and cannot be made without it. */
    default @Nullable Reason reason() {
        return null;
    }

    /** The files that it cites as evidence; it is refused unless all of them are kept. */
    default List<Sha256> cites() {
        return List.of();
    }
}
