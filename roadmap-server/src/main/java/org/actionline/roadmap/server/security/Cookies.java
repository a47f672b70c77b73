package org.actionline.roadmap.server.security;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How cookies are named. Over TLS they carry the prefix that browsers honour: sent to this host only, over TLS only, and not to be set
 * by a neighbouring host. Over plain HTTP on one machine a browser would not send such a cookie.
 */
@Component
public final class Cookies {

    private final boolean overTls;

    Cookies(DoorSettings settings, Environment environment) {
        this.overTls = settings.behindTls()
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.key-store");
    }

    /** Whether browsers come over TLS, be it a proxy's. */
    public boolean overTls() {
        return overTls;
    }

    public String named(String name) {
        return overTls ? "__Host-" + name : name;
    }
}
