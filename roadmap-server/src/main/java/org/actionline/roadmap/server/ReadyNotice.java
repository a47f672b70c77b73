package org.actionline.roadmap.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.actionline.roadmap.server.security.DoorSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on standard output that the server answers, where, whether that is safe, and where the accounts are. */
@Component
class ReadyNotice {

    private final DataDirectory directory;
    private final DoorSettings doors;
    private final Environment environment;

    ReadyNotice(DataDirectory directory, DoorSettings doors, Environment environment) {
        this.directory = directory;
        this.doors = doors;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var tls = environment.containsProperty("server.ssl.certificate");
            System.out.println("Roadmap Register answers at " + (tls ? "https" : "http") + "://localhost:"
                    + web.getWebServer().getPort());
            if (!tls && !doors.behindTls() && isOpenToOthers()) {
                System.out.println(
                        "Warning: it listens beyond this machine without TLS, so that passwords and tokens can be read on their way. Give --tls FILE, or --behind-tls with a proxy that speaks TLS.");
            }
            System.out.println("Accounts with first passwords and tokens: "
                    + directory.path().resolve("accounts.json"));
            System.out.println("Stop it with Ctrl-C.");
        }
    }

    private boolean isOpenToOthers() {
        var host = environment.getProperty("server.address", "");
        try {
            return host.isEmpty() || !InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return true;
        }
    }
}
