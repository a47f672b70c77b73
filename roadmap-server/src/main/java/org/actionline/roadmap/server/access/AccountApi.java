package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody does with their own account. */
@RestController
@RequestMapping("/api/account")
@Requires(Right.SIGNED_IN)
class AccountApi {

    private static final int LONGEST_LIFE = 366;

    private final People people;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordRules rules = new PasswordRules();
    private final Sessions sessions;

    AccountApi(People people, Accounts accounts, PasswordEncoder passwords, Sessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.people = people;
        this.accounts = accounts;
    }

    record Me(String id, String user, String name, List<PersonView.Held> roles, List<TokenView> tokens) {}

    /** @param expires absent: never */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenView(
            String id, String label, Instant made, @Nullable Instant expires) {}

    @GetMapping
    Me me(ActorId id) {
        var person = people.find(id).orElseThrow(() -> People.unknown(id));
        var roles = accounts.of(id).stream()
                .map(grant -> new PersonView.Held(grant.role(), grant.roadmap()))
                .toList();
        var tokens = person.tokens().stream()
                .map(token -> new TokenView(token.id(), token.label(), token.made(), token.expires()))
                .toList();
        return new Me(id.text(), person.user(), person.name(), roles, tokens);
    }

    /** Takes the present password, so that a token that got lost does not become a password. Ends every session. */
    @PostMapping("/change-password")
    ResponseEntity<Void> changePassword(@RequestBody PasswordChange body, ActorId id) {
        var person = people.find(id).orElseThrow(() -> People.unknown(id));
        var present = InvalidValue.require("current", body.current(), "the password as it is now");
        if (accounts.password(person)
                .filter(hash -> passwords.matches(present, hash))
                .isEmpty()) {
            throw AccessRefused.forbidden("wrong-password", "The present password is another one.");
        }
        var wanted = InvalidValue.require("password", body.password(), "the new password");
        rules.check(wanted, person);
        var hash = Objects.requireNonNull(passwords.encode(wanted));
        people.change(id, known -> known.withPassword(hash));
        sessions.end(id);
        return ResponseEntity.noContent().build();
    }

    /** The browsers in which this account is signed in. */
    @GetMapping("/sessions")
    List<Sessions.SessionView> sessions(ActorId id) {
        return sessions.of(id);
    }

    @PostMapping("/end-sessions")
    ResponseEntity<Void> endSessions(ActorId id) {
        sessions.end(id);
        return ResponseEntity.noContent().build();
    }

    /** The token is shown this once; only its hash is kept. */
    @PostMapping("/make-token")
    People.NewToken makeToken(@RequestBody Wish body, ActorId id) {
        var days = InvalidValue.require("days", body.days(), "how many days it works, 1 to 366");
        if (days < 1 || days > LONGEST_LIFE) {
            throw new InvalidValue("days", days.toString(), "1 to 366");
        }
        var label = InvalidValue.require("label", body.label(), "what it is for");
        return people.newToken(id, label, Duration.ofDays(days));
    }

    @PostMapping("/tokens/{token}/revoke-token")
    ResponseEntity<Void> revokeToken(@PathVariable String token, ActorId id) {
        var person = people.find(id).orElseThrow(() -> People.unknown(id));
        if (person.tokens().stream().noneMatch(known -> known.id().equals(token))) {
            throw AccessRefused.unknown("unknown-token", "This account has no token %s.".formatted(token));
        }
        people.change(id, known -> known.without(token));
        return ResponseEntity.noContent().build();
    }

    record PasswordChange(
            @Nullable String current, @Nullable String password) {}

    record Wish(@Nullable String label, @Nullable Integer days) {}
}
