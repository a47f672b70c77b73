package org.actionline.roadmap.api.roadmap;

import org.actionline.roadmap.api.InvalidValue;

/** What a printed mark means: "*" for work on request only, "[ ]" for what is tentative. */
public record LegendEntry(String mark, String meaning) {

    public LegendEntry {
        mark = InvalidValue.requireText("legend", mark, 10);
        meaning = InvalidValue.requireText("legend", meaning, 500);
    }
}
