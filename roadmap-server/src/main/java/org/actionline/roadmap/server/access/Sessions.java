package org.actionline.roadmap.server.access;

import java.time.Instant;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** The browsers in which people are signed in. */
@Component
class Sessions {

    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /** @param lastUsed when it asked for something last */
    record SessionView(Instant lastUsed) {}

    List<SessionView> of(ActorId person) {
        return find(person).stream()
                .map(session -> new SessionView(session.getLastRequest().toInstant()))
                .toList();
    }

    /** They are told with their next request. */
    void end(ActorId person) {
        find(person).forEach(SessionInformation::expireNow);
    }

    private List<SessionInformation> find(ActorId person) {
        return registry.getAllPrincipals().stream()
                .filter(known ->
                        known instanceof UserDetails user && user.getUsername().equals(person.text()))
                .flatMap(known -> registry.getAllSessions(known, false).stream())
                .toList();
    }
}
