package org.actionline.roadmap.api.roadmap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * How a roadmap is printed; data, not code, because later editions add columns.
 *
 * @param columns labels from left to right, one to twelve
 * @param footnotes in printed order
 * @param legend what the marks mean that stand beside codes and activities
 * @param codeSchemes how outcomes are numbered; none means any code will do
 * @param laterColumns columns of a later edition, printed after the others, each filled with the references of one scheme
 */
public record Template(
        List<String> columns,
        List<Footnote> footnotes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LegendEntry> legend,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CodeScheme> codeSchemes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LaterColumn> laterColumns) {

    private static final int MOST_COLUMNS = 12;

    /** Lists after the footnotes may be absent: templates of the first editions have none. */
    public Template(
            List<String> columns,
            List<Footnote> footnotes,
            @Nullable List<LegendEntry> legend,
            @Nullable List<CodeScheme> codeSchemes,
            @Nullable List<LaterColumn> laterColumns) {
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new InvalidValue("columns", columns.size() + " columns", "one to twelve column labels");
        }
        this.columns = columns.stream()
                .map(label -> InvalidValue.requireText("columns", label, 200))
                .toList();
        this.footnotes = InvalidValue.requireAll("footnotes", footnotes, 50);
        this.legend = legend == null ? List.of() : InvalidValue.requireAll("legend", legend, 20);
        this.codeSchemes = codeSchemes == null ? List.of() : InvalidValue.requireAll("codeSchemes", codeSchemes, 5);
        this.laterColumns = laterColumns == null
                ? List.of()
                : InvalidValue.requireAll("laterColumns", laterColumns, MOST_COLUMNS - columns.size());
    }

    /** A template of the first editions: columns and footnotes. */
    public Template(List<String> columns, List<Footnote> footnotes) {
        this(columns, footnotes, null, null, null);
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
