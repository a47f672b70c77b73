package org.actionline.roadmap.server.pages;

import java.util.Locale;
import org.actionline.roadmap.query.difference.OutcomeOutline;

/** Which changes of a comparison are shown: all, or those that one of its figures counts. */
enum Shown {
    ALL,
    ADDED,
    WITHDRAWN,
    SPLIT,
    MERGED,
    SLIPPED,
    TARGETS,
    RESULTS,
    WITHOUT_REASON;

    /** The name as addresses spell it; whatever is no name means all. */
    static Shown of(String name) {
        for (var shown : values()) {
            if (shown.text().equals(name)) {
                return shown;
            }
        }
        return ALL;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean includes(ChangeRow row) {
        var change = row.change();
        return switch (this) {
            case ALL -> true;
            case ADDED ->
                change.type().equals("OutcomeDefined")
                        && change.after() instanceof OutcomeOutline outline
                        && outline.splitFrom() == null;
            case WITHDRAWN -> change.type().equals("OutcomeWithdrawn");
            case SPLIT -> change.type().equals("OutcomeSplit");
            case MERGED -> change.type().equals("OutcomeMerged");
            case SLIPPED -> change.slipMonths() != null && change.slipMonths() > 0;
            case TARGETS -> change.field().startsWith("expected result");
            case RESULTS -> change.type().startsWith("Result");
            case WITHOUT_REASON -> row.lacksReason();
        };
    }
}
