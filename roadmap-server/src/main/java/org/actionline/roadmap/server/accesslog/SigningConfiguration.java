package org.actionline.roadmap.server.accesslog;

import java.time.Duration;
import org.actionline.roadmap.server.DataDirectory;
import org.actionline.roadmap.server.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register signs for its access log for as long as it runs. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

    /** As long as somebody who gets hold of the machine has to cut off, unnoticed, what they did there. */
    private static final Duration BETWEEN_SIGNATURES = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    SigningTheEnd signingTheEndOfTheAccessLog(DataDirectory directory, AccessLog log, Ledger ledger) {
        return new SigningTheEnd(directory.path(), log, ledger, BETWEEN_SIGNATURES);
    }
}
