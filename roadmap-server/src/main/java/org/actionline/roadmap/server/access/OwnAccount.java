package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
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

    private final People people;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordRules rules = new PasswordRules();
    private final SecondFactors secondFactors;
    private final PersonalAttempts attempts;
    private final Sessions sessions;
    private final Passkeys passkeys;

    OwnAccount(
            People people,
            Accounts accounts,
            PasswordEncoder passwords,
            SecondFactors secondFactors,
            PersonalAttempts attempts,
            Sessions sessions,
            Passkeys passkeys) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.attempts = attempts;
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    /**
     * The account as its owner sees it.
     *
     * @param password whether it signs in with a password of this register
     * @param secondFactor whether it signs in with a code as well
     * @param recoveryCodes how many are unused
     */
    public record Me(
            String id,
            String user,
            String name,
            boolean password,
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
                factor != null,
                factor == null ? 0 : factor.recovery().size(),
                roles,
                tokens,
                person.passkeys().stream()
                        .map(key -> new PasskeyView(key.id(), key.label(), key.made(), key.lastUsed()))
                        .toList());
    }

    /**
     * Takes the present password, so that a token that got lost does not become a password. Ends every session.
     *
     * @throws AccessRefused if the present password is another one
     * @throws InvalidValue if the new one is no good; it never quotes it
     */
    public void changePassword(ActorId id, @Nullable String current, @Nullable String password) {
        var person = person(id);
        requirePassword(person, current);
        var wanted = InvalidValue.require("password", password, "the new password");
        rules.check(wanted, person);
        var hash = Objects.requireNonNull(passwords.encode(wanted));
        people.change(id, known -> known.withPassword(hash, PasswordRules.isShort(wanted)));
        sessions.end(id);
    }

    /**
     * The token is shown this once; only its hash is kept.
     *
     * @param days 1 to 366
     */
    public People.NewToken makeToken(ActorId id, @Nullable String label, @Nullable Integer days) {
        var life = InvalidValue.require("days", days, "how many days it works, 1 to 366");
        if (life < 1 || life > LONGEST_LIFE) {
            throw new InvalidValue("days", life.toString(), "1 to 366");
        }
        return people.newToken(id, InvalidValue.require("label", label, "what it is for"), Duration.ofDays(life));
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
     * Begins to turn a second factor on; nothing changes before a code is confirmed.
     *
     * @throws AccessRefused if there is a second factor already
     */
    public Enrolment beginSecondFactor(ActorId id) {
        return secondFactors.begin(person(id));
    }

    /**
     * Takes the password too, so that a stolen session or token does not shut the owner out.
     *
     * @return the recovery codes, shown this once
     */
    public List<String> confirmSecondFactor(ActorId id, @Nullable String current, @Nullable String code) {
        var person = person(id);
        requirePassword(person, current);
        return secondFactors.confirm(person, code);
    }

    /**
     * Signing in takes the password alone from then on.
     *
     * @throws AccessRefused if password or code is wrong, or the password too short to stand alone
     */
    public void removeSecondFactor(ActorId id, @Nullable String current, @Nullable String code) {
        var person = person(id);
        requirePassword(person, current);
        secondFactors.remove(person, code);
    }

    /**
     * Keeps a passkey that a device has made. Takes the password too, so that a stolen session does not become a way in that lasts.
     *
     * @param answer what the device made of the offer of this browser, as JSON
     * @throws AccessRefused if the password is wrong, or there are too many passkeys
     * @throws InvalidValue if the answer is none
     */
    public void keepPasskey(
            ActorId id,
            HttpServletRequest browser,
            @Nullable String current,
            @Nullable String label,
            @Nullable String answer) {
        requirePassword(person(id), current);
        passkeys.keep(browser, label, answer);
    }

    /**
     * The passkey opens nothing from then on.
     *
     * @throws AccessRefused if the account has no such passkey
     */
    public void removePasskey(ActorId id, String passkey) {
        if (person(id).passkeys().stream().noneMatch(known -> known.id().equals(passkey))) {
            throw AccessRefused.unknown("unknown-passkey", "This account has no passkey %s.".formatted(passkey));
        }
        people.change(id, known -> known.withoutPasskey(passkey));
    }

    private void requirePassword(Person person, @Nullable String current) {
        var present = InvalidValue.require("current", current, "the password as it is now");
        attempts.wait(person.id()).ifPresent(wait -> {
            throw AccessRefused.tooMany(wait);
        });
        if (accounts.password(person)
                .filter(hash -> passwords.matches(present, hash))
                .isEmpty()) {
            attempts.wrong(person.id());
            throw AccessRefused.forbidden("wrong-password", "The present password is another one.");
        }
    }

    private Person person(ActorId id) {
        return people.find(id).orElseThrow(() -> People.unknown(id));
    }
}
