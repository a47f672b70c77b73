package org.actionline.roadmap.api.version;

import java.time.LocalDate;
import org.actionline.roadmap.api.InvalidValue;

/**
 * What is printed on a version beside its label.
 *
 * @param session the session that the version is for, "Council 2011"
 * @param symbol of the published document, "C11/INF-4"
 * @param representedDate the day whose state the document represents
 */
public record Imprint(String session, String symbol, LocalDate representedDate) {

    public Imprint {
        session = InvalidValue.requireText("session", session, 200);
        symbol = InvalidValue.requireText("symbol", symbol, 200);
        representedDate = InvalidValue.requireDay("representedDate", representedDate);
    }
}
