package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import java.util.List;
import org.actionline.roadmap.api.resource.ResourceCommand;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceEvent.ResourceImpactStated;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(ResourceCommand.class)
class ResourcesTest {

    @Test
    void the_same_resources_are_not_stated_twice() {
        var resources = new ResourceImpact("More staff is needed", List.of());
        outcomeD()
                .and(new ResourceImpactStated(C2, ID, resources))
                .when(new StateResourceImpact(C2, D, resources))
                .thenNothing();
    }

    @Test
    void resources_are_stated() {
        var resources = new ResourceImpact("More staff is needed", List.of());
        outcomeD().when(new StateResourceImpact(C2, D, resources)).then(new ResourceImpactStated(C2, ID, resources));
    }
}
