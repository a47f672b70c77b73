package org.actionline.roadmap.server.security;

import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Names the session cookie. Over TLS it carries the prefix that browsers honour: sent to this host only, over TLS only, and not to
 * be set by a neighbouring host.
 */
@Component
class SessionCookie implements ServletContextInitializer {

    private final boolean tls;

    SessionCookie(DoorSettings settings, Environment environment) {
        this.tls = settings.behindTls()
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.key-store");
    }

    @Override
    public void onStartup(ServletContext context) {
        var cookie = context.getSessionCookieConfig();
        cookie.setName(tls ? "__Host-roadmap" : "roadmap");
        cookie.setSecure(tls);
        cookie.setPath("/");
    }
}
