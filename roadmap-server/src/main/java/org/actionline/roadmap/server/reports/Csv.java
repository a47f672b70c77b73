package org.actionline.roadmap.server.reports;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.actionline.roadmap.query.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report as comma-separated values (RFC 4180), with a line of column names.
 *
 * <p>Text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets show as text. Numbers of
 * ours keep their sign.
 */
public final class Csv {

    /** Characters with which a formula or a command begins in one spreadsheet or another. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** All rows under their column names. */
    public static String of(Report report) {
        var text = new StringBuilder(line(report.columns()));
        report.rows().forEach(row -> text.append(line(row.values())));
        return text.toString();
    }

    private static String line(Collection<? extends @Nullable Object> values) {
        return values.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        var text = value.toString();
        return value instanceof String ? quoted(harmless(text)) : text;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
