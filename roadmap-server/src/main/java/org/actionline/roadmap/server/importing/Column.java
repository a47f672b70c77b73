package org.actionline.roadmap.server.importing;

import java.util.OptionalInt;

/**
 * A column of a roadmap's table.
 *
 * @param label as printed, without the footnote mark
 * @param footnote the number that the mark stands for
 */
public record Column(Kind kind, String label, OptionalInt footnote) {

    /** What a column holds. */
    public enum Kind {
        /** The code, where it has a column of its own. */
        CODE,
        OUTCOME,
        TIMING,
        REFERENCES,
        RESULTS,
        RESOURCES,
        PARTNERS,
        /** A column of a later edition whose cells are queued for a person. */
        UNKNOWN
    }
}
