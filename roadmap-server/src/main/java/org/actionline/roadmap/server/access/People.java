package org.actionline.roadmap.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.security.Names;
import org.jspecify.annotations.Nullable;

/**
 * The directory: everybody who has an account, found by id, user name, token or identity provider. Thread-safe.
 *
 * <p>The logs keep ids only, so whoever is taken out of here is forgotten everywhere.
 */
public final class People implements Names {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_TOKENS = 20;

    private final PeopleFile file;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    /** Replaced as a whole under the lock of this. */
    private volatile Map<ActorId, Person> people;

    People(PeopleFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.people = byId(file.read());
    }

    /** A token as it is shown, once. */
    public record NewToken(String id, String token) {}

    Collection<Person> all() {
        return people.values();
    }

    Optional<Person> find(ActorId id) {
        return Optional.ofNullable(people.get(id));
    }

    Optional<Person> named(String user) {
        return people.values().stream()
                .filter(person -> person.user().equals(user))
                .findFirst();
    }

    Optional<Person> withSubject(String subject) {
        return people.values().stream()
                .filter(person -> subject.equals(person.subject()))
                .findFirst();
    }

    /** Compares with every token, each in constant time, so that the answer's delay tells nothing about a token. */
    Optional<Person> withToken(String token) {
        var hash = sha256(token).getBytes(UTF_8);
        var now = clock.instant();
        @Nullable Person found = null;
        for (var person : people.values()) {
            for (var known : person.tokens()) {
                if (MessageDigest.isEqual(hash, known.hash().getBytes(UTF_8)) && known.valid(now)) {
                    found = person;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public String of(ActorId id) {
        var person = people.get(id);
        if (person != null) {
            return person.name();
        }
        return id.text().startsWith(Secrets.PERSON_PREFIX) ? "erased person" : id.text();
    }

    /**
     * Takes somebody in under a new id.
     *
     * @throws AccessRefused if the user name is taken
     */
    synchronized Person register(String user, String name, @Nullable String passwordHash, @Nullable String subject) {
        var userName = userName(user);
        if (named(userName).isPresent()) {
            throw AccessRefused.conflict("user-name-taken", "Somebody is already called %s.".formatted(userName));
        }
        var person = Person.named(
                new ActorId(secrets.personId()),
                userName,
                InvalidValue.requireText("name", name, LONGEST_NAME),
                passwordHash,
                subject);
        keep(person);
        return person;
    }

    private static String userName(String user) {
        try {
            return new ActorId(user).text();
        } catch (InvalidValue invalid) {
            throw new InvalidValue("user", user, invalid.accepted());
        }
    }

    /** Somebody whom an identity provider vouches for, taken in at the first sight. */
    synchronized Person admit(String subject, String user, String name) {
        return withSubject(subject).orElseGet(() -> {
            var plain = user.toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9._-]", "-")
                    .replaceAll("^[^a-z0-9]+", "");
            var wanted = plain.isEmpty() ? "person" : plain.substring(0, Math.min(plain.length(), 40));
            var free = named(wanted).isEmpty() ? wanted : wanted + "-" + secrets.tokenId();
            var shown = name.replaceAll("\\p{C}", "").strip();
            return register(
                    free, shown.isEmpty() ? free : shown.substring(0, Math.min(shown.length(), 100)), null, subject);
        });
    }

    /** An account of the accounts file: its own id where the name is a role's word, since that is nobody's name. */
    synchronized Person founding(AccountsFile.Entry entry, boolean roleWord) {
        var user = entry.user().text();
        return named(user).orElseGet(() -> {
            var id = roleWord ? entry.user() : new ActorId(secrets.personId());
            var person = Person.named(id, user, user, null, null);
            keep(person);
            return person;
        });
    }

    synchronized void change(ActorId id, UnaryOperator<Person> change) {
        var before = find(id).orElseThrow(() -> unknown(id));
        var after = change.apply(before);
        if (!after.equals(before)) {
            keep(after);
        }
    }

    /** @throws AccessRefused if there are too many already */
    synchronized NewToken newToken(ActorId id, String label, Duration life) {
        var person = find(id).orElseThrow(() -> unknown(id));
        if (person.tokens().size() >= MOST_TOKENS) {
            throw AccessRefused.conflict("too-many-tokens", "An account has at most 20 tokens. Revoke one first.");
        }
        var token = secrets.token();
        var now = clock.instant();
        var made = new Person.Token(
                secrets.tokenId(), InvalidValue.requireText("label", label, 100), sha256(token), now, now.plus(life));
        keep(person.with(made));
        return new NewToken(made.id(), token);
    }

    /** Forgets somebody; to be done once no accounts file brings them back. */
    synchronized void erase(ActorId id) {
        var rest = new ArrayList<>(people.values());
        rest.removeIf(person -> person.id().equals(id));
        replace(rest);
    }

    static AccessRefused unknown(ActorId id) {
        return AccessRefused.unknown("unknown-person", "There is nobody with the id %s.".formatted(id));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void keep(Person person) {
        var all = new LinkedHashMap<>(people);
        all.put(person.id(), person);
        replace(new ArrayList<>(all.values()));
    }

    private void replace(List<Person> all) {
        file.write(all);
        people = byId(all);
    }

    private static Map<ActorId, Person> byId(List<Person> all) {
        var byId = new LinkedHashMap<ActorId, Person>();
        all.forEach(person -> byId.put(person.id(), person));
        return byId;
    }
}
