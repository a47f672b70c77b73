package org.actionline.roadmap.api.timing;

import java.time.YearMonth;
import org.actionline.roadmap.api.InvalidValue;

/** An intermediate stage: what is to be reached by the end of a month (footnote 2 of the source document). */
public record Stage(String label, YearMonth by) {

    public Stage {
        label = InvalidValue.requireText("stages", label, 200);
        by = InvalidValue.require("stages", by, "for each stage a label and the month it is due by, such as 2011-06");
        InvalidValue.requireDay("stages", by.atDay(1));
    }
}
