package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.resource.ResourceCommand;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceEvent;
import org.actionline.roadmap.api.resource.ResourceEvent.ResourceImpactStated;
import org.actionline.roadmap.api.resource.ResourceImpact;

/** Resources: what is stated replaces what was stated; the same again changes nothing. */
record Resources(Map<OutcomeId, ResourceImpact> stated) {

    static final Resources NONE = new Resources(Map.of());

    static final Rules<ResourceCommand> RULES = Rules.of(
            ResourceCommand.class,
            Resources::needs,
            Resources::decide,
            Rule.on(StateResourceImpact.class)
                    .onLiveOutcome()
                    .makes(ResourceImpactStated.class)
                    .orNothing());

    private static Needs needs(ResourceCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case StateResourceImpact c -> needs.outcome(c.outcome(), ResourceEvent.class);
        };
    }

    private static List<ResourceEvent> decide(ResourceCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        return switch (command) {
            case StateResourceImpact c ->
                c.resources().equals(known.resources().stated.get(outcome))
                        ? List.of()
                        : List.of(new ResourceImpactStated(c.roadmap(), outcome, c.resources()));
        };
    }

    static Resources evolve(Resources resources, ResourceEvent event) {
        return switch (event) {
            case ResourceImpactStated e -> new Resources(Grown.by(resources.stated, e.outcome(), e.resources()));
        };
    }
}
