package org.actionline.roadmap.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Second factors: turned on with the first code of the app, asked for at every sign-in, turned off with another code.
 *
 * <p>A code is taken once, also when it comes twice at the same moment, and so is each recovery code. After five wrong ones in a
 * quarter of an hour none is looked at.
 */
final class SecondFactors {

    static final int DIGITS = 6;

    private static final String ISSUER = "Roadmap Register";
    private static final int RECOVERY_CODES = 10;
    private static final Duration TO_SCAN = Duration.ofMinutes(15);

    /** The clock of a phone may be half a minute off. */
    private static final List<Long> NEIGHBOURS = List.of(0L, -1L, 1L);

    private final People people;
    private final Clock clock;
    private final PersonalAttempts attempts;
    private final Secrets secrets = new Secrets();
    private final TimedCodes codes = new TimedCodes(DIGITS);
    private final Map<ActorId, Pending> pending = new ConcurrentHashMap<>();

    SecondFactors(People people, PersonalAttempts attempts, Clock clock) {
        this.people = people;
        this.attempts = attempts;
        this.clock = clock;
    }

    private record Pending(String secret, Instant until) {}

    /** A secret for an app that shows no code of it yet; the same one again until it is used or a quarter of an hour is over. */
    OwnAccount.Enrolment begin(Person person) {
        requireOff(person);
        var now = clock.instant();
        var secret = pending.compute(
                        person.id(),
                        (id, known) -> known != null && now.isBefore(known.until())
                                ? known
                                : new Pending(secrets.sharedSecret(), now.plus(TO_SCAN)))
                .secret();
        var label = encoded(ISSUER) + ":" + encoded(person.user());
        return new OwnAccount.Enrolment(
                secret, "otpauth://totp/%s?secret=%s&issuer=%s".formatted(label, secret, encoded(ISSUER)));
    }

    /**
     * Turns it on once the app shows a code.
     *
     * @return the recovery codes, shown this once
     */
    List<String> confirm(Person person, @Nullable String code) {
        requireOff(person);
        requirePatience(person.id());
        var known = pending.get(person.id());
        if (known == null || !clock.instant().isBefore(known.until())) {
            throw AccessRefused.conflict(
                    "no-second-factor-begun", "Begin again: the secret for the app is shown for a quarter of an hour.");
        }
        var step = stepOf(known.secret(), Long.MIN_VALUE, plain(code));
        if (step == null) {
            throw wrong(person.id());
        }
        attempts.right(person.id());
        var recovery =
                Stream.generate(secrets::recoveryCode).limit(RECOVERY_CODES).toList();
        var hashes = recovery.stream().map(each -> People.sha256(plain(each))).toList();
        people.change(person.id(), now -> now.withSecondFactor(new SecondFactor(known.secret(), step, hashes)));
        pending.remove(person.id());
        return recovery;
    }

    /**
     * Takes a code or a recovery code, which then is used up.
     *
     * @return which of the two it was, in words
     */
    String use(Person person, @Nullable String code) {
        requirePatience(person.id());
        if (code == null || !takes(person.id(), plain(code))) {
            throw wrong(person.id());
        }
        attempts.right(person.id());
        return plain(code).length() == DIGITS ? "code" : "recovery code";
    }

    /** @throws AccessRefused if the password is too short to stand alone, or the code is wrong */
    void remove(Person person, @Nullable String code) {
        if (person.secondFactor() == null) {
            throw AccessRefused.conflict("second-factor-off", "The account has no second factor.");
        }
        if (Boolean.TRUE.equals(person.shortPassword()) && person.passkeys().isEmpty()) {
            throw AccessRefused.conflict(
                    "password-too-short-alone",
                    "The password has fewer than 15 characters and cannot stand alone. Change it first.");
        }
        use(person, code);
        people.change(person.id(), now -> now.withSecondFactor(null));
    }

    /** Looked at and used up in one step, so that of two requests with the same code one is refused. */
    private boolean takes(ActorId id, String code) {
        var taken = new AtomicBoolean();
        people.change(id, person -> {
            var factor = person.secondFactor();
            if (factor == null) {
                return person;
            }
            var step = stepOf(factor.secret(), factor.lastStep(), code);
            var hash = People.sha256(code);
            taken.set(step != null || factor.recovery().contains(hash));
            return step != null
                    ? person.withSecondFactor(factor.usedUpTo(step))
                    : person.withSecondFactor(factor.without(hash));
        });
        return taken.get();
    }

    /** The step after the last used one that the code belongs to; all are compared, whichever fits. */
    private @Nullable Long stepOf(String secret, long last, String code) {
        var now = TimedCodes.step(clock.instant());
        @Nullable Long found = null;
        for (var neighbour : NEIGHBOURS) {
            var step = now + neighbour;
            var right = codes.code(Base32.decode(secret), step).getBytes(UTF_8);
            if (MessageDigest.isEqual(right, code.getBytes(UTF_8)) && step > last) {
                found = step;
            }
        }
        return found;
    }

    private void requirePatience(ActorId person) {
        attempts.wait(person).ifPresent(wait -> {
            throw AccessRefused.tooMany(wait);
        });
    }

    private AccessRefused wrong(ActorId person) {
        attempts.wrong(person);
        return AccessRefused.forbidden(
                "wrong-code",
                "This is not the code that the app shows now, or it was used before. Wait for the next one.");
    }

    private static void requireOff(Person person) {
        if (person.secondFactor() != null) {
            throw AccessRefused.conflict("second-factor-on", "The account has a second factor. Remove it first.");
        }
    }

    /** As people type it: in groups, with blanks or hyphens, in capitals. */
    private static String plain(@Nullable String code) {
        return InvalidValue.require("code", code, "the six digits that the app shows")
                .replaceAll("[\\s-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
