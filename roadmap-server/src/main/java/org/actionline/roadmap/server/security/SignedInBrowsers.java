package org.actionline.roadmap.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationListener;
import org.springframework.security.core.session.AbstractSessionEvent;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.security.core.session.SessionIdChangedEvent;

/** When, from where and with what each session began, so that its owner knows which one to end. Forgotten with the session. */
public final class SignedInBrowsers implements ApplicationListener<AbstractSessionEvent> {

    private static final int LONGEST_NAME = 200;

    private final Clock clock;
    private final Map<String, Began> sessions = new ConcurrentHashMap<>();

    SignedInBrowsers(Clock clock) {
        this.clock = clock;
    }

    /**
     * How a session began.
     *
     * @param browser what it calls itself, at most 200 characters; anything may stand there
     */
    public record Began(Instant at, String from, String browser) {}

    public Optional<Began> find(String session) {
        return Optional.ofNullable(sessions.get(session));
    }

    void note(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            var name = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
            var browser =
                    name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("\\p{C}", "");
            sessions.put(session.getId(), new Began(clock.instant(), request.getRemoteAddr(), browser));
        }
    }

    @Override
    public void onApplicationEvent(AbstractSessionEvent event) {
        if (event instanceof SessionDestroyedEvent ended) {
            sessions.remove(ended.getId());
        } else if (event instanceof SessionIdChangedEvent renamed) {
            var began = sessions.remove(renamed.getOldSessionId());
            if (began != null) {
                sessions.put(renamed.getNewSessionId(), began);
            }
        }
    }
}
