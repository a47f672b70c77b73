package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What somebody does with their own account, by whatever door. */
public final class OwnAccount {

    private static final int LONGEST_LIFE = 366;

    /** For so long after a sign-in elsewhere it still is the owner who asks. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final People people;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordRules rules = new PasswordRules();
    private final SecondFactors secondFactors;
    private final PersonalAttempts attempts;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Clock clock;

    OwnAccount(
            People people,
            Accounts accounts,
            PasswordEncoder passwords,
            SecondFactors secondFactors,
            PersonalAttempts attempts,
            Sessions sessions,
            Passkeys passkeys,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.attempts = attempts;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /**
     * The account as its owner sees it.
     *
     * @param password whether it signs in with a password of this register
     * @param firstPassword whether that was made for its owner, who has to replace it before using the pages
     * @param secondFactor whether it signs in with a code as well
     * @param recoveryCodes how many are unused
     */
    public record Me(
            String id,
            String user,
            String name,
            boolean password,
            boolean firstPassword,
            boolean secondFactor,
            int recoveryCodes,
            List<PersonView.Held> roles,
            List<TokenView> tokens,
            List<PasskeyView> passkeys) {}

    /**
     * A passkey as its owner tells it from others.
     *
     * @param lastUsed absent: never
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PasskeyView(
            String id, String label, Instant made, @Nullable Instant lastUsed) {}

    /**
     * A token without what opens anything.
     *
     * @param expires absent: never
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TokenView(
            String id, String label, Instant made, @Nullable Instant expires) {}

    /**
     * What an authenticator app needs.
     *
     * @param secret to be typed, base 32
     * @param address the same as an address of the kind {@code otpauth}, for a QR code
     */
    public record Enrolment(String secret, String address) {}

    public Me me(ActorId id) {
        var person = person(id);
        var roles = accounts.of(id).stream()
                .map(grant -> new PersonView.Held(grant.role(), grant.roadmap()))
                .toList();
        var tokens = person.tokens().stream()
                .map(token -> new TokenView(token.id(), token.label(), token.made(), token.expires()))
                .toList();
        var factor = person.secondFactor();
        return new Me(
                id.text(),
                person.user(),
                person.name(),
                accounts.password(person).isPresent(),
                accounts.hasFirstPassword(id),
                factor != null,
                factor == null ? 0 : factor.recovery().size(),
                roles,
                tokens,
                person.passkeys().stream()
                        .map(key -> new PasskeyView(key.id(), key.label(), key.made(), key.lastUsed()))
                        .toList());
    }

    /**
     * Who asks for something that signs in or signs out, and what shows that it is the owner: a stolen session or token alone must not
     * become a way in that lasts.
     *
     * @param current the password as it is now; empty for those who sign in with an identity provider
     * @param session of the browser that asks, which goes on when the others end; absent for a request of the API
     */
    public record Proof(
            ActorId id, @Nullable String current, @Nullable String session) {}

    /**
     * Replaces the password. Every other session ends.
     *
     * @throws AccessRefused if the present password is another one
     * @throws InvalidValue if the new one is no good; it never quotes it
     */
    public void changePassword(Proof owner, @Nullable String password) {
        var person = proved(owner);
        var wanted = InvalidValue.require("password", password, "the new password");
        rules.check(wanted, person);
        if (accounts.password(person)
                .filter(hash -> passwords.matches(wanted, hash))
                .isPresent()) {
            throw new InvalidValue("password", "", "a password other than the present one");
        }
        var hash = Objects.requireNonNull(passwords.encode(wanted));
        people.change(owner.id(), known -> known.withPassword(hash, PasswordRules.isShort(wanted)));
        sessions.endOthers(owner.id(), owner.session());
    }

    /**
     * The token is shown this once; only its hash is kept.
     *
     * @param days 1 to 366
     * @throws AccessRefused if the password is wrong, or there are too many tokens
     */
    public People.NewToken makeToken(Proof owner, @Nullable String label, @Nullable Integer days) {
        var life = InvalidValue.require("days", days, "how many days it works, 1 to 366");
        if (life < 1 || life > LONGEST_LIFE) {
            throw new InvalidValue("days", life.toString(), "1 to 366");
        }
        var purpose = InvalidValue.require("label", label, "what it is for");
        return people.newToken(proved(owner).id(), purpose, Duration.ofDays(life));
    }

    /**
     * The token opens nothing from then on.
     *
     * @throws AccessRefused if the account has no such token
     */
    public void revokeToken(ActorId id, String token) {
        if (person(id).tokens().stream().noneMatch(known -> known.id().equals(token))) {
            throw AccessRefused.unknown("unknown-token", "This account has no token %s.".formatted(token));
        }
        people.change(id, known -> known.without(token));
    }

    /**
     * Ends a session, be it the one that asks.
     *
     * @throws AccessRefused if the password is wrong, or there is no such session
     */
    public void endSession(Proof owner, String session) {
        sessions.require(owner.id(), session);
        proved(owner);
        sessions.end(owner.id(), session);
    }

    /**
     * Ends every session, the one that asks too.
     *
     * @throws AccessRefused if the password is wrong
     */
    public void endSessions(Proof owner) {
        sessions.end(proved(owner).id());
    }

    /**
     * Begins to turn a second factor on; nothing changes before a code is confirmed.
     *
     * @throws AccessRefused if there is a second factor already
     */
    public Enrolment beginSecondFactor(ActorId id) {
        return secondFactors.begin(person(id));
    }

    /**
     * Signing in takes a code from then on. Every other session ends.
     *
     * @return the recovery codes, shown this once
     * @throws AccessRefused if password or code is wrong
     */
    public List<String> confirmSecondFactor(Proof owner, @Nullable String code) {
        var codes = secondFactors.confirm(proved(owner), code);
        sessions.endOthers(owner.id(), owner.session());
        return codes;
    }

    /**
     * Signing in takes the password alone from then on. Every other session ends.
     *
     * @throws AccessRefused if password or code is wrong, or the password too short to stand alone
     */
    public void removeSecondFactor(Proof owner, @Nullable String code) {
        secondFactors.remove(proved(owner), code);
        sessions.endOthers(owner.id(), owner.session());
    }

    /**
     * Keeps a passkey that a device has made. Every other session ends.
     *
     * @param answer what the device made of the offer of this browser, as JSON
     * @throws AccessRefused if the password is wrong, or there are too many passkeys
     * @throws InvalidValue if the answer is none
     */
    public void keepPasskey(Proof owner, HttpServletRequest browser, @Nullable String label, @Nullable String answer) {
        proved(owner);
        passkeys.keep(browser, label, answer);
        sessions.endOthers(owner.id(), owner.session());
    }

    /**
     * The passkey opens nothing from then on. Every other session ends.
     *
     * @throws AccessRefused if the account has no such passkey, the password is wrong, or too short to stand without this one
     */
    public void removePasskey(Proof owner, String passkey) {
        requirePasskey(owner.id(), passkey);
        var person = proved(owner);
        if (Boolean.TRUE.equals(person.shortPassword())
                && person.secondFactor() == null
                && person.passkeys().size() == 1) {
            throw AccessRefused.conflict(
                    "password-too-short-alone",
                    "The password has fewer than 15 characters and cannot stand alone. Change it first.");
        }
        people.change(owner.id(), known -> known.withoutPasskey(passkey));
        sessions.endOthers(owner.id(), owner.session());
    }

    /**
     * One of the passkeys.
     *
     * @throws AccessRefused if the account has no such passkey
     */
    public PasskeyView requirePasskey(ActorId id, String passkey) {
        return me(id).passkeys().stream()
                .filter(known -> known.id().equals(passkey))
                .findFirst()
                .orElseThrow(() ->
                        AccessRefused.unknown("unknown-passkey", "This account has no passkey %s.".formatted(passkey)));
    }

    /** Whoever signs in elsewhere has no password here: then a sign-in of the last quarter of an hour has to do. */
    private Person proved(Proof owner) {
        var person = person(owner.id());
        var hash = accounts.password(person);
        if (hash.isEmpty()) {
            var latest = clock.instant().minus(FRESH);
            if (sessions.began(owner.session()).filter(latest::isBefore).isEmpty()) {
                throw AccessRefused.forbidden(
                        "sign-in-again",
                        "This account signs in with the identity provider. Sign in there again, and do this on the page of your account within a quarter of an hour.");
            }
            return person;
        }
        var present = InvalidValue.require("current", owner.current(), "the password as it is now");
        attempts.wait(person.id()).ifPresent(wait -> {
            throw AccessRefused.tooMany(wait);
        });
        if (!passwords.matches(present, hash.get())) {
            attempts.wrong(person.id());
            throw AccessRefused.forbidden("wrong-password", "The present password is another one.");
        }
        return person;
    }

    private Person person(ActorId id) {
        return people.find(id).orElseThrow(() -> People.unknown(id));
    }
}
