package org.actionline.roadmap.server.pages;

import org.actionline.roadmap.api.reference.Scheme;

/**
 * Which rows of a roadmap are shown; an empty text lets every row through.
 *
 * @param text what a row has to contain
 * @param slipped only rows whose end is now later than first set
 * @param goal number of a strategic goal that a row has to serve
 */
public record OutcomeFilter(String text, boolean slipped, String goal) {

    static final OutcomeFilter NONE = new OutcomeFilter("", false, "");

    /** Whether rows may be missing. */
    public boolean any() {
        return !equals(NONE);
    }

    boolean lets(OutcomeRow row) {
        return (text.isEmpty() || row.matches(text)) && (!slipped || row.slipped()) && (goal.isEmpty() || serves(row));
    }

    private boolean serves(OutcomeRow row) {
        return row.outcome().references().stream()
                .anyMatch(reference ->
                        reference.scheme() == Scheme.GOAL && reference.number().equals(goal));
    }
}
