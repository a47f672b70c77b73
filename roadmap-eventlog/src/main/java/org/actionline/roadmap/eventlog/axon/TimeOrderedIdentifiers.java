package org.actionline.roadmap.eventlog.axon;

import java.time.Clock;
import org.actionline.roadmap.eventlog.TimeOrderedId;
import org.axonframework.common.IdentifierFactory;

/** Gives every message an id that sorts by time; Axon finds this class as a service. */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private static final Clock CLOCK = Clock.systemUTC();

    @Override
    public String generateIdentifier() {
        return TimeOrderedId.at(CLOCK.instant()).toString();
    }
}
