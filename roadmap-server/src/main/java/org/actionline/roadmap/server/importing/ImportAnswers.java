package org.actionline.roadmap.server.importing;

import java.util.Optional;
import org.actionline.roadmap.api.InvalidValue;

/**
 * What a document does not say about itself, answered by whoever imports it.
 *
 * @param facilitator of the roadmaps that the import opens
 * @param horizon of the same, such as "2015"
 * @param decision symbol of the document that decided what it changes
 */
public record ImportAnswers(String facilitator, String horizon, Optional<String> decision) {

    public ImportAnswers {
        facilitator = InvalidValue.requireText("facilitator", facilitator, 200);
        horizon = InvalidValue.requireText("horizon", horizon, 100);
    }
}
