package org.actionline.roadmap.server.ledger;

import java.util.concurrent.TimeUnit;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.server.register.Publication;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the ledger signs without being asked: soon after the log has grown, and at once after a publication. */
@Component
class SigningTimes {

    private final Ledger ledger;

    SigningTimes(Ledger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void signed(Publication.VersionPublished published) {
        quietly(ledger::keptCheckpoint);
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void sign() {
        quietly(ledger::checkpoint);
    }

    private static void quietly(Runnable signing) {
        try {
            signing.run();
        } catch (SigningHalted halted) {
            // The ledger has said so in the server's log, once; what was published or appended stays.
        }
    }
}
