package org.actionline.roadmap.ledger;

import java.util.List;
import java.util.SortedMap;

/** A JSON value as I-JSON (RFC 7493) knows it: unique names, double precision numbers, no lone surrogates. */
sealed interface Json {

    enum Constant implements Json {
        TRUE("true"),
        FALSE("false"),
        NULL("null");

        final String printed;

        Constant(String printed) {
            this.printed = printed;
        }
    }

    /** A number; the name leaves {@link Number} alone. */
    record Real(double value) implements Json {}

    record Text(String value) implements Json {}

    record Array(List<Json> values) implements Json {}

    /** Members in the order of their names as UTF-16 code units (RFC 8785 section 3.2.3). */
    record Members(SortedMap<String, Json> values) implements Json {}
}
