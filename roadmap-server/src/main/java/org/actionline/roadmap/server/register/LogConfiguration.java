package org.actionline.roadmap.server.register;

import java.time.Clock;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.server.CannotStart;
import org.actionline.roadmap.server.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event log of the data directory, open for as long as the server runs. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    EventLog eventLog(DataDirectory directory, Clock clock) {
        try {
            return EventLog.open(directory.path(), clock);
        } catch (LogFailure.InUse | LogFailure.UnknownFormat | LogFailure.Damaged | LogFailure.Unreadable e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }
}
