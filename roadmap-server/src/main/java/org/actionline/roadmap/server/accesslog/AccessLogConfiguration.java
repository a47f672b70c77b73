package org.actionline.roadmap.server.accesslog;

import java.time.Clock;
import org.actionline.roadmap.server.CannotStart;
import org.actionline.roadmap.server.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The access log of the data directory, open for as long as the server runs. */
@Configuration(proxyBeanMethods = false)
public class AccessLogConfiguration {

    @Bean(destroyMethod = "close")
    AccessLog accessLog(DataDirectory directory, Clock clock) {
        try {
            return new AccessLog(directory.path(), clock);
        } catch (AccessLogDamaged damaged) {
            throw new CannotStart(
                    damaged.getMessage() + " Move the directory access-log away as evidence to start a new one.",
                    damaged);
        }
    }
}
