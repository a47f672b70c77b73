package org.actionline.roadmap.api.roadmap;

import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.reference.Scheme;

/** A column that a later edition added: its label, and the scheme whose references stand in it. */
public record LaterColumn(String label, Scheme references) {

    public LaterColumn {
        label = InvalidValue.requireText("laterColumns", label, 200);
        references = InvalidValue.require("laterColumns", references, "the scheme that the column shows, such as sdg");
    }
}
