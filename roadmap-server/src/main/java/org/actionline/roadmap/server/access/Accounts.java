package org.actionline.roadmap.server.access;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.security.AccountRole;
import org.actionline.roadmap.server.security.Grant;
import org.actionline.roadmap.server.security.Holdings;
import org.actionline.roadmap.server.security.ProviderPeople;
import org.actionline.roadmap.server.security.TokenHolders;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The accounts of the running server: the directory, what the accounts file begins with, and what was granted and revoked since.
 *
 * <p>Passwords and tokens of the file are forgotten once they are hashed.
 */
public final class Accounts implements UserDetailsService, TokenHolders, ProviderPeople, Holdings {

    /** Stands for whoever comes without an account; the role of a reader is all that can be granted to it. */
    static final ActorId EVERYONE = new ActorId("everyone");

    private final AccountsFile file;
    private final People people;
    private final AccessBook book;
    private final Map<ActorId, Founder> founders = new ConcurrentHashMap<>();

    Accounts(AccountsFile file, People people, AccessBook book, PasswordEncoder passwords) {
        this.file = file;
        this.people = people;
        this.book = book;
        for (var entry : file.readOrCreate()) {
            var person = people.founding(entry, isRoleWord(entry.user()));
            var hash = Objects.requireNonNull(passwords.encode(entry.password()));
            var roles = entry.roles().stream().map(Grant::everywhere).collect(Collectors.toUnmodifiableSet());
            founders.put(person.id(), new Founder(hash, People.sha256(entry.token()), roles));
        }
    }

    /** What the accounts file says about somebody. */
    private record Founder(String passwordHash, String tokenHash, Set<Grant> roles) {}

    @Override
    public boolean knows(ActorId person) {
        var state = book.state();
        return people.find(person).isPresent()
                && !state.disabled().contains(person)
                && !state.erased().contains(person);
    }

    /** The password of the accounts file is one, as is what an administrator was shown. */
    @Override
    public boolean hasFirstPassword(ActorId person) {
        return people.find(person)
                .map(known -> known.password() == null
                        ? founders.containsKey(person)
                        : Boolean.TRUE.equals(known.firstPassword()))
                .orElse(false);
    }

    @Override
    public Set<Grant> of(ActorId person) {
        return knows(person) ? granted(person) : Set.of();
    }

    @Override
    public Set<Grant> ofEverybody() {
        return book.state().held(EVERYONE, Set.of());
    }

    /** What was granted, also to somebody whose account is disabled now. */
    Set<Grant> granted(ActorId person) {
        var founder = founders.get(person);
        return book.state().held(person, founder == null ? Set.of() : founder.roles());
    }

    @Override
    public Optional<ActorId> holder(String token) {
        var hash = People.sha256(token);
        var founder = founders.entrySet().stream()
                .filter(entry -> entry.getValue().tokenHash().equals(hash))
                .map(Map.Entry::getKey)
                .findFirst();
        return people.withToken(token).map(Person::id).or(() -> founder).filter(this::knows);
    }

    @Override
    public Optional<ActorId> admit(String subject, String user, String name) {
        return Optional.of(people.admit(subject, user, name).id()).filter(this::knows);
    }

    /**
     * By user name; the answer is called by its id.
     *
     * <p>Whoever is unknown, disabled or without a password is told alike, and costs as much time as a wrong password: the caller
     * then checks one against a hash made for that.
     */
    @Override
    public UserDetails loadUserByUsername(String name) {
        var person = people.named(name).filter(known -> knows(known.id()));
        return person.flatMap(known -> password(known)
                        .map(hash -> User.withUsername(known.id().text())
                                .password(hash)
                                .authorities(Set.of())
                                .build()))
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    /** A password that somebody chose wins over the one in the accounts file. */
    Optional<String> password(Person person) {
        return Optional.ofNullable(person.password())
                .or(() -> Optional.ofNullable(founders.get(person.id())).map(Founder::passwordHash));
    }

    /** Forgets somebody, in the accounts file as well. */
    void forget(ActorId id) {
        people.find(id).ifPresent(person -> {
            if (founders.containsKey(id)) {
                file.remove(person.user());
            }
        });
        founders.remove(id);
        people.erase(id);
    }

    private static boolean isRoleWord(ActorId user) {
        for (var role : AccountRole.values()) {
            if (role.word().equals(user.text())) {
                return true;
            }
        }
        return false;
    }
}
