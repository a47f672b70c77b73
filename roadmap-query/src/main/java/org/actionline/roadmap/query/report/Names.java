package org.actionline.roadmap.query.report;

import java.util.Locale;

/** Names of the vocabularies as they are written in JSON. */
final class Names {

    private Names() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
