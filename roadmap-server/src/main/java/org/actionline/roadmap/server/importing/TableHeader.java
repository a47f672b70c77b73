package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/**
 * A printed table header. Recognized by what its labels say, not by how they are spelled: footnote marks, spacing and a start
 * that the page has cut off do not matter, and neither do more columns.
 */
record TableHeader(List<Column> columns, Optional<RoadmapCode> roadmap) {

    /** So many different columns must be named; no table row names as many. */
    private static final int NAMED_COLUMNS = 3;

    private static final int LONGEST_LABEL = 200;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern MARK = Pattern.compile("\\s?(?:([" + SUPERSCRIPTS + "]+)|\\^\\S|\\[\\W\\]|®)");
    private static final Pattern ROADMAP = Pattern.compile("\\bAL ([A-Z][0-9]{1,2})\\b");

    private static final Map<Column.Kind, List<String>> WORDS = new EnumMap<>(Map.of(
            Column.Kind.OUTCOME, List.of("outcome"),
            Column.Kind.TIMING, List.of("timing", "time frame", "timeframe"),
            Column.Kind.REFERENCES, List.of("strategic goal", "resolutions"),
            Column.Kind.RESULTS, List.of("expected results"),
            Column.Kind.RESOURCES, List.of("financial resources", "human resources"),
            Column.Kind.PARTNERS, List.of("partners")));

    static Optional<TableHeader> recognize(List<Passage> cells) {
        if (cells.size() < NAMED_COLUMNS || cells.stream().anyMatch(cell -> cell.length() > LONGEST_LABEL)) {
            return Optional.empty();
        }
        var columns = new ArrayList<Column>();
        for (var cell : cells) {
            columns.add(column(cell.text()));
        }
        long named = columns.stream()
                .map(Column::kind)
                .filter(WORDS::containsKey)
                .distinct()
                .count();
        if (named < NAMED_COLUMNS) {
            return Optional.empty();
        }
        if (columns.getFirst().label().isEmpty()) {
            columns.set(0, new Column(Column.Kind.CODE, "", OptionalInt.empty()));
        }
        return Optional.of(new TableHeader(List.copyOf(columns), roadmapIn(cells)));
    }

    /** The columns that have a label. */
    List<Column> labelled() {
        return columns.stream().filter(column -> !column.label().isEmpty()).toList();
    }

    private static Column column(String printed) {
        var label = MARK.matcher(printed).replaceAll("").replaceAll("\\s+", " ").strip();
        var folded = label.toLowerCase(Locale.ROOT);
        var kind = WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(folded::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Column.Kind.UNKNOWN);
        return new Column(kind, label, footnote(printed));
    }

    private static OptionalInt footnote(String printed) {
        var mark = MARK.matcher(printed);
        while (mark.find()) {
            if (mark.group(1) != null && mark.group(1).length() <= 3) {
                return OptionalInt.of(
                        mark.group(1).chars().reduce(0, (number, digit) -> 10 * number + SUPERSCRIPTS.indexOf(digit)));
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<RoadmapCode> roadmapIn(List<Passage> cells) {
        for (var cell : cells) {
            var found = ROADMAP.matcher(cell.text());
            if (found.find()) {
                return Optional.of(new RoadmapCode(found.group(1)));
            }
        }
        return Optional.empty();
    }
}
