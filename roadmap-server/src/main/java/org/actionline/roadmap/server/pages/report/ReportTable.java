package org.actionline.roadmap.server.pages.report;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.report.Report;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report in the words of the page.
 *
 * @param number of all rows
 * @param page which part this is, counted from 1
 */
record ReportTable(List<Column> columns, List<List<Cell>> rows, int number, int page, int pages) {

    /** Rows on one page, so that it stays light. */
    static final int ROWS = 100;

    /** Letters from which a text counts as one that takes some lines. */
    private static final int PROSE = 40;

    /** @param look "number" where figures stand in it, "prose" where sentences do, nothing otherwise */
    record Column(String name, String look) {}

    /** @param address of what it names; absent where it names nothing */
    record Cell(String text, @Nullable String address, boolean figure) {}

    ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static ReportTable of(Report report, int wanted, Links links, Words words) {
        int pages = Math.max(1, (report.rows().size() + ROWS - 1) / ROWS);
        int page = Math.clamp(wanted, 1, pages);
        int first = (page - 1) * ROWS;
        List<Map<String, @Nullable Object>> shown = report.rows()
                .subList(first, Math.min(first + ROWS, report.rows().size()));
        var rows = new ArrayList<List<Cell>>();
        for (Map<String, @Nullable Object> row : shown) {
            rows.add(report.columns().stream()
                    .map(column -> cell(report.report(), column, row, links, words))
                    .toList());
        }
        return new ReportTable(
                report.columns().stream()
                        .map(column -> new Column(words.sayOr("report.column." + column, column), look(column, shown)))
                        .toList(),
                rows,
                report.rows().size(),
                page,
                pages);
    }

    private static String look(String column, List<Map<String, @Nullable Object>> rows) {
        boolean prose = false;
        for (Map<String, @Nullable Object> row : rows) {
            var value = row.get(column);
            if (value instanceof Number) {
                return "number";
            }
            prose |= value != null && value.toString().length() > PROSE;
        }
        return prose ? "prose" : "";
    }

    private static Cell cell(
            String report, String column, Map<String, @Nullable Object> row, Links links, Words words) {
        var value = row.get(column);
        var text = switch (value) {
            case null -> "";
            case Boolean yes -> words.say(yes ? "yes" : "no");
            case LocalDate day -> words.date(day);
            case BigDecimal amount -> decimal(amount);
            case Number number -> words.number(number.longValue());
            default -> spoken(report, column, value.toString(), words);
        };
        return new Cell(text, value == null ? null : address(column, row, links), value instanceof Number);
    }

    private static @Nullable String address(String column, Map<String, @Nullable Object> row, Links links) {
        return switch (column) {
            case "roadmap" -> links.roadmap(new RoadmapCode(String.valueOf(row.get("roadmap"))));
            case "outcome" ->
                links.outcome(
                        new RoadmapCode(String.valueOf(row.get("roadmap"))),
                        new OutcomeCode(String.valueOf(row.get("outcome"))));
            case "position" -> "/changes/" + row.get("position");
            default -> null;
        };
    }

    /** Words of a vocabulary in the language of the page; what people wrote as they wrote it. */
    private static String spoken(String report, String column, String value, Words words) {
        return switch (column) {
            case "status", "latestStatus" -> words.sayOr("status." + constant(value), value);
            case "state" ->
                Arrays.stream(ResultState.values())
                        .filter(state -> state.words().equals(value))
                        .findFirst()
                        .map(state -> words.say("result-state." + state))
                        .orElse(value);
            case "kind" ->
                words.sayOr(
                        report.equals("partners") ? "partner." + constant(value) : "report.value.kind." + value, value);
            case "scheme", "note" -> words.sayOr("report.value." + column + "." + value.replace(' ', '-'), value);
            default -> value;
        };
    }

    private static String constant(String value) {
        return value.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private static String decimal(BigDecimal amount) {
        return NumberFormat.getNumberInstance(Locale.ENGLISH).format(amount).replace(',', '\u202f');
    }
}
