package org.actionline.roadmap.server.register;

import java.time.Clock;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.server.CannotStart;
import org.actionline.roadmap.server.DataDirectory;
import org.actionline.roadmap.server.RoadmapProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event log, in the data directory or on a MongoDB server, open for as long as this server runs. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    EventLog eventLog(DataDirectory directory, RoadmapProperties properties, Clock clock) {
        try {
            return properties
                    .mongodbAddress()
                    .map(address -> EventLog.connect(address, directory.path(), clock))
                    .orElseGet(() -> EventLog.open(directory.path(), clock));
        } catch (LogFailure.InUse
                | LogFailure.Unreachable
                | LogFailure.UnknownFormat
                | LogFailure.Damaged
                | LogFailure.Unreadable e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }
}
