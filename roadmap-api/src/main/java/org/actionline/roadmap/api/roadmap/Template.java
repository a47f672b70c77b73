package org.actionline.roadmap.api.roadmap;

import java.util.List;
import org.actionline.roadmap.api.InvalidValue;

/**
 * How a roadmap is printed; data, not code, because later editions add columns.
 *
 * @param columns labels from left to right, one to twelve
 * @param footnotes in printed order
 */
public record Template(List<String> columns, List<Footnote> footnotes) {

    public Template {
        if (columns.isEmpty() || columns.size() > 12) {
            throw new InvalidValue("columns", columns.size() + " columns", "one to twelve column labels");
        }
        columns = columns.stream()
                .map(label -> InvalidValue.requireText("columns", label, 200))
                .toList();
        footnotes = InvalidValue.requireAll("footnotes", footnotes, 50);
    }

    /** The six columns that every action line roadmap starts with, in our own words. */
    public static Template sixColumns() {
        return new Template(
                List.of(
                        "Outcome",
                        "Timing",
                        "Goals and resolutions",
                        "Expected results and activities",
                        "Staff and money",
                        "Partners"),
                List.of());
    }
}
