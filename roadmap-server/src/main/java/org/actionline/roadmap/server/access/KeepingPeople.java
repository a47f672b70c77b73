package org.actionline.roadmap.server.access;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.security.AccountRole;
import org.actionline.roadmap.server.security.Grant;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What an administrator does with accounts and the roles they hold, by whatever door. What gives something is a proposal where
 * four eyes are on, and is answered with it.
 */
@Component
public final class KeepingPeople {

    private static final Duration FIRST_TOKEN = Duration.ofDays(30);

    private final People people;
    private final Accounts accounts;
    private final AccessBook book;
    private final FourEyes fourEyes;
    private final Erasure erasure;
    private final PasswordEncoder passwords;
    private final Sessions sessions;

    KeepingPeople(
            People people,
            Accounts accounts,
            AccessBook book,
            FourEyes fourEyes,
            Erasure erasure,
            PasswordEncoder passwords,
            Sessions sessions) {
        this.people = people;
        this.accounts = accounts;
        this.book = book;
        this.fourEyes = fourEyes;
        this.erasure = erasure;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /**
     * A new account, without any role.
     *
     * @param password shown this once; its owner replaces it
     * @param token shown this once, works for 30 days
     */
    public record Registered(String id, String user, String password, String token) {}

    /**
     * How somebody signs in from now on.
     *
     * @param password shown this once; its owner replaces it
     */
    public record Reset(String id, String user, String password) {}

    public List<PersonView> list() {
        return people.all().stream().map(this::view).toList();
    }

    public Optional<PersonView> find(ActorId person) {
        return people.find(person).map(this::view);
    }

    /** The roles that everybody holds who comes without an account. */
    public List<PersonView.Held> heldByEverybody() {
        return held(Accounts.EVERYONE);
    }

    /**
     * Makes an account.
     *
     * @throws AccessRefused if the user name is taken
     */
    public Registered register(String user, String name) {
        var password = new Secrets().password();
        var person = people.register(user, name, Objects.requireNonNull(passwords.encode(password)), null);
        var token = people.newToken(person.id(), "first", FIRST_TOKEN);
        return new Registered(person.id().text(), person.user(), password, token.token());
    }

    /**
     * Gives somebody who lost password or second factor a new password. Second factor and passkeys are gone, sessions end; tokens and
     * roles stay.
     *
     * @throws AccessRefused if it is for whoever asks, or for somebody who signs in with an identity provider
     */
    public Reset resetSignIn(ActorId id, String reason, ActorId by) {
        var person = people.find(id).orElseThrow(() -> People.unknown(id));
        if (id.equals(by)) {
            throw AccessRefused.forbidden(
                    "own-sign-in", "Nobody resets their own sign-in. The page of your account changes the password.");
        }
        if (accounts.password(person).isEmpty()) {
            throw AccessRefused.conflict(
                    "signs-in-elsewhere", "This person signs in with the identity provider, which keeps the password.");
        }
        var why = FourEyes.reason(reason);
        book.decide(by, state -> List.of(new AccessEvent.SignInReset(id, why)));
        var password = new Secrets().password();
        var hash = Objects.requireNonNull(passwords.encode(password));
        people.change(id, known -> known.resetTo(hash));
        sessions.end(id);
        return new Reset(id.text(), person.user(), password);
    }

    /**
     * Gives a role.
     *
     * @return what waits for a second person; nothing if the role is held now
     * @throws AccessRefused if it is held already, or is for whoever asks
     */
    public Optional<PendingProposal> grant(ActorId person, Grant grant, String reason, ActorId by) {
        if (person.equals(Accounts.EVERYONE) && grant.role() != AccountRole.READER) {
            throw AccessRefused.conflict("only-readers", "Everybody can be given the role reader and no other.");
        }
        requireKnown(person);
        var wanted = new Proposal.GrantRole(person, grant.role(), grant.roadmap());
        var id = book.newProposal();
        var why = FourEyes.reason(reason);
        book.decide(by, state -> AccessRules.grant(state, accounts.granted(person), wanted, id, why, by));
        return fourEyes.find(id);
    }

    /**
     * Takes a role away; works with the next request.
     *
     * @throws AccessRefused if the role is not held there
     */
    public void revoke(ActorId person, Grant grant, String reason, ActorId by) {
        requireKnown(person);
        var why = FourEyes.reason(reason);
        book.decide(by, state -> AccessRules.revoke(accounts.granted(person), person, grant, why));
    }

    /**
     * Nothing of the account works from the next request on.
     *
     * @throws AccessRefused if it is disabled already
     */
    public void disable(ActorId person, String reason, ActorId by) {
        requirePerson(person);
        var why = FourEyes.reason(reason);
        book.decide(by, state -> AccessRules.disable(state, person, why));
    }

    /**
     * Lets the account be used again, with the roles it had.
     *
     * @throws AccessRefused if it is not disabled
     */
    public void enable(ActorId person, String reason, ActorId by) {
        requirePerson(person);
        var why = FourEyes.reason(reason);
        book.decide(by, state -> AccessRules.enable(state, person, why));
    }

    /**
     * Takes somebody out of the directory.
     *
     * @return what waits for a second person; nothing if the person is gone
     */
    public Optional<PendingProposal> erase(ActorId person, String reason, ActorId by) {
        requirePerson(person);
        var why = FourEyes.reason(reason);
        if (fourEyes.required()) {
            return Optional.of(fourEyes.propose(new Proposal.ErasePerson(person), why, by));
        }
        erasure.erase(person, why, by);
        return Optional.empty();
    }

    private void requireKnown(ActorId person) {
        if (!person.equals(Accounts.EVERYONE)) {
            requirePerson(person);
        }
    }

    /** Everybody together can hold a role, and is nobody who could be shut out or forgotten. */
    private void requirePerson(ActorId person) {
        if (people.find(person).isEmpty()) {
            throw People.unknown(person);
        }
    }

    private PersonView view(Person person) {
        var disabled = book.state().disabled().contains(person.id());
        return new PersonView(person.id().text(), person.user(), person.name(), disabled, held(person.id()));
    }

    private List<PersonView.Held> held(ActorId person) {
        return accounts.granted(person).stream()
                .map(grant -> new PersonView.Held(grant.role(), grant.roadmap()))
                .sorted(Comparator.comparing(held -> held.role().word() + held.roadmap()))
                .toList();
    }
}
