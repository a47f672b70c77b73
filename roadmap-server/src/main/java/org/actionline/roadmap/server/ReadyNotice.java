package org.actionline.roadmap.server;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on standard output that the server answers, where, and where the accounts are. */
@Component
class ReadyNotice {

    private final DataDirectory directory;

    ReadyNotice(DataDirectory directory) {
        this.directory = directory;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println("Roadmap Register answers at http://localhost:"
                    + web.getWebServer().getPort());
            System.out.println(
                    "Accounts with passwords and tokens: " + directory.path().resolve("accounts.json"));
            System.out.println("Stop it with Ctrl-C.");
        }
    }
}
