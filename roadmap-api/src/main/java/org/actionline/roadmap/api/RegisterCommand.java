package org.actionline.roadmap.api;

import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of the register. Time and new ids arrive inside the command. */
public interface RegisterCommand {

    /** The sealed families; every case of each is a command. */
    List<Class<? extends RegisterCommand>> FAMILIES = List.of(RoadmapCommand.class, OutcomeCommand.class);

    RoadmapCode roadmap();

    /** Why; commands that change something agreed have a component of this name and cannot be made without it. */
    default @Nullable Reason reason() {
        return null;
    }
}
