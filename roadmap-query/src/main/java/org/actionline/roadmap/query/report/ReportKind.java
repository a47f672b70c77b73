package org.actionline.roadmap.query.report;

import java.util.Arrays;
import java.util.Optional;

/** What there is a report about. */
public enum ReportKind {
    /** Outcomes and activities by reporting period, with status and value. */
    PERIOD_GRID("period-grid"),
    /** What a year brought to each outcome. */
    YEARLY("yearly"),
    /** Revisions of timings. */
    SLIPS("slips"),
    /** Activities that are carried out only on request, and what was requested. */
    REQUESTS("requests"),
    /** Goals, resolutions and programmes by outcome. */
    COVERAGE("coverage"),
    /** Partners by outcome. */
    PARTNERS("partners"),
    /** Indication for the financial plan. */
    FINANCE("finance"),
    /** What is missing or doubtful. */
    DATA_QUALITY("data-quality");

    private final String text;

    ReportKind(String text) {
        this.text = text;
    }

    /** The name in an address. */
    public String text() {
        return text;
    }

    public static Optional<ReportKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(name)).findFirst();
    }
}
