package org.actionline.roadmap.api.roadmap;

import org.actionline.roadmap.api.InvalidValue;

/**
 * What a roadmap says of itself.
 *
 * @param title of the action line
 * @param facilitator the organization that facilitates it
 * @param horizon the year that it reaches to
 */
public record Description(String title, String facilitator, String horizon) {

    public Description {
        title = InvalidValue.requireText("title", title, 300);
        facilitator = InvalidValue.requireText("facilitator", facilitator, 200);
        horizon = InvalidValue.requireText("horizon", horizon, 100);
    }
}
