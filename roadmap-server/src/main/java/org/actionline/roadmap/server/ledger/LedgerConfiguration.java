package org.actionline.roadmap.server.ledger;

import java.io.UncheckedIOException;
import java.time.Clock;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.CannotStart;
import org.actionline.roadmap.server.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The ledger over the log of the data directory. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LedgerConfiguration {

    @Bean
    Ledger ledger(EventLog log, DataDirectory directory, Clock clock) {
        try {
            return new Ledger(log, new LedgerFiles(directory.path()), clock);
        } catch (UncheckedIOException e) {
            throw new CannotStart(
                    "%s (%s). Make room and give this user the right to write there."
                            .formatted(e.getMessage(), String.valueOf(e.getCause())),
                    e);
        }
    }
}
