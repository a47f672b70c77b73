package org.actionline.roadmap.query.outcome;

import org.actionline.roadmap.api.resource.ResourceEvent;
import org.actionline.roadmap.api.resource.ResourceEvent.ResourceImpactStated;

/** The resources of an outcome: what was stated last. */
final class ResourceFold {

    private ResourceFold() {}

    static void fold(OutcomeDraft draft, ResourceEvent event) {
        draft.resources = switch (event) {
            case ResourceImpactStated e -> e.resources();
        };
    }
}
