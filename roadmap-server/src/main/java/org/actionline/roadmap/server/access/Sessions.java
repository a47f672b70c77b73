package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.security.SignedInBrowsers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;

/** The browsers in which people are signed in. */
public final class Sessions {

    /** Enough to name a session; the id itself opens it and is told to nobody. */
    private static final int NAME = 12;

    private final SessionRegistry registry;
    private final SignedInBrowsers browsers;

    Sessions(SessionRegistry registry, SignedInBrowsers browsers) {
        this.registry = registry;
        this.browsers = browsers;
    }

    /**
     * A session.
     *
     * @param id names it, without opening it
     * @param lastUsed when it asked for something last
     * @param browser what the browser calls itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SessionView(
            String id,
            @Nullable Instant began,
            Instant lastUsed,
            @Nullable String from,
            @Nullable String browser) {}

    /** The one used last comes first. */
    public List<SessionView> of(ActorId person) {
        return find(person).stream()
                .map(this::view)
                .sorted(Comparator.comparing(SessionView::lastUsed).reversed())
                .toList();
    }

    /** They are told with their next request. */
    void end(ActorId person) {
        endOthers(person, null);
    }

    /** @param here id of the session that goes on; none does if it is absent */
    void endOthers(ActorId person, @Nullable String here) {
        find(person).stream()
                .filter(session -> !session.getSessionId().equals(here))
                .forEach(SessionInformation::expireNow);
    }

    /** When this session was begun by signing in; nothing for one that is not known. */
    Optional<Instant> began(@Nullable String session) {
        return Optional.ofNullable(session).flatMap(browsers::find).map(SignedInBrowsers.Began::at);
    }

    /**
     * Ends one of them.
     *
     * @throws AccessRefused if this person has no such session
     */
    void end(ActorId person, String id) {
        find(person, id).expireNow();
    }

    /**
     * One of them.
     *
     * @throws AccessRefused if this person has no such session
     */
    public SessionView require(ActorId person, String id) {
        return view(find(person, id));
    }

    private SessionInformation find(ActorId person, String id) {
        return find(person).stream()
                .filter(known -> name(known.getSessionId()).equals(id))
                .findFirst()
                .orElseThrow(() -> AccessRefused.unknown("unknown-session", "You have no session %s.".formatted(id)));
    }

    /** What the session of this id is called in the list. */
    public static String name(String sessionId) {
        return People.sha256(sessionId).substring(0, NAME);
    }

    private SessionView view(SessionInformation session) {
        var began = browsers.find(session.getSessionId());
        return new SessionView(
                name(session.getSessionId()),
                began.map(SignedInBrowsers.Began::at).orElse(null),
                session.getLastRequest().toInstant(),
                began.map(SignedInBrowsers.Began::from).orElse(null),
                began.map(SignedInBrowsers.Began::browser).orElse(null));
    }

    private List<SessionInformation> find(ActorId person) {
        return registry.getAllPrincipals().stream()
                .filter(known -> person.text().equals(called(known)))
                .flatMap(known -> registry.getAllSessions(known, false).stream())
                .toList();
    }

    private static @Nullable String called(Object principal) {
        return switch (principal) {
            case UserDetails user -> user.getUsername();
            case AuthenticatedPrincipal other -> other.getName();
            default -> null;
        };
    }
}
