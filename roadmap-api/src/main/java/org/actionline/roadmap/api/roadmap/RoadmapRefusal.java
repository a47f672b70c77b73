package org.actionline.roadmap.api.roadmap;

import java.util.List;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;

/** Why a command about a roadmap as a whole was refused. */
public sealed interface RoadmapRefusal extends Refusal {

    record UnknownRoadmap(RoadmapCode roadmap) implements RoadmapRefusal {}

    record RoadmapAlreadyOpen(RoadmapCode roadmap) implements RoadmapRefusal {}

    /** A retired roadmap takes no changes but reopening. */
    record RoadmapIsRetired(RoadmapCode roadmap) implements RoadmapRefusal {}

    record RoadmapNotRetired(RoadmapCode roadmap) implements RoadmapRefusal {}

    record DescriptionUnchanged(RoadmapCode roadmap) implements RoadmapRefusal {}

    record TemplateUnchanged(RoadmapCode roadmap) implements RoadmapRefusal {}

    /**
     * The template of the roadmap numbers its outcomes in another way.
     *
     * @param parent code of the outcome that the outcome with the code divides, absent at the top
     */
    record CodeOutsideSchemes(
            RoadmapCode roadmap, OutcomeCode code, @Nullable OutcomeCode parent, List<CodeScheme> schemes)
            implements RoadmapRefusal {}
}
