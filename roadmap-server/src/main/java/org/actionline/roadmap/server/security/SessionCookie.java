package org.actionline.roadmap.server.security;

import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/** Names the session cookie. */
@Component
class SessionCookie implements ServletContextInitializer {

    private final Cookies cookies;

    SessionCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void onStartup(ServletContext context) {
        var cookie = context.getSessionCookieConfig();
        cookie.setName(cookies.named("roadmap"));
        cookie.setSecure(cookies.overTls());
        cookie.setPath("/");
    }
}
