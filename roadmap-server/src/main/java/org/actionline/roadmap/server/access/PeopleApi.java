package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.security.AccountRole;
import org.actionline.roadmap.server.security.Grant;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and the roles they hold. Where four eyes are on, giving something answers 202 and waits for a second person. */
@RestController
@RequestMapping("/api/people")
@Requires(Right.KEEP_PEOPLE)
class PeopleApi {

    private static final Duration FIRST_TOKEN = Duration.ofDays(30);

    private final People people;
    private final Accounts accounts;
    private final AccessBook book;
    private final FourEyes fourEyes;
    private final Erasure erasure;
    private final PasswordEncoder passwords;

    PeopleApi(
            People people,
            Accounts accounts,
            AccessBook book,
            FourEyes fourEyes,
            Erasure erasure,
            PasswordEncoder passwords) {
        this.people = people;
        this.accounts = accounts;
        this.book = book;
        this.fourEyes = fourEyes;
        this.erasure = erasure;
        this.passwords = passwords;
    }

    /** @param roles everywhere, where no roadmap is named */
    record PersonView(String id, String user, String name, boolean disabled, List<Held> roles) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Held(AccountRole role, @Nullable RoadmapCode roadmap) {}

    /**
     * @param password shown this once; its owner replaces it
     * @param token shown this once, works for 30 days
     */
    record Registered(String id, String user, String password, String token) {}

    @Requires(Right.SEE_PEOPLE)
    @GetMapping
    List<PersonView> list() {
        return people.all().stream().map(this::view).toList();
    }

    /** Makes an account without any role, with a random first password and token. */
    @PostMapping("/register-person")
    Registered register(@RequestBody Registration body) {
        var password = new Secrets().password();
        var person = people.register(
                InvalidValue.require("user", body.user(), "a user name in lower case"),
                InvalidValue.require("name", body.name(), "the name to show"),
                Objects.requireNonNull(passwords.encode(password)),
                null);
        var token = people.newToken(person.id(), "first", FIRST_TOKEN);
        return new Registered(person.id().text(), person.user(), password, token.token());
    }

    @PostMapping("/{person}/grant-role")
    ResponseEntity<Object> grant(@PathVariable ActorId person, @RequestBody RoleBody body, ActorId by) {
        var grant = body.grant();
        if (person.equals(Accounts.EVERYONE) && grant.role() != AccountRole.READER) {
            throw AccessRefused.conflict("only-readers", "Everybody can be given the role reader and no other.");
        }
        requireKnown(person);
        var wanted = new Proposal.GrantRole(person, grant.role(), grant.roadmap());
        var id = book.newProposal();
        var reason = FourEyes.reason(body.reasonText());
        book.decide(by, state -> AccessRules.grant(state, accounts.granted(person), wanted, id, reason, by));
        return fourEyes.find(id)
                .<ResponseEntity<Object>>map(ProposalApi::pending)
                .orElseGet(() -> done(person));
    }

    /** Works with the next request of that person. */
    @PostMapping("/{person}/revoke-role")
    ResponseEntity<Object> revoke(@PathVariable ActorId person, @RequestBody RoleBody body, ActorId by) {
        requireKnown(person);
        var reason = FourEyes.reason(body.reasonText());
        book.decide(by, state -> AccessRules.revoke(accounts.granted(person), person, body.grant(), reason));
        return done(person);
    }

    /** Nothing of that account works any more: password, tokens, sessions. */
    @PostMapping("/{person}/disable-account")
    ResponseEntity<Object> disable(@PathVariable ActorId person, @RequestBody ReasonBody body, ActorId by) {
        requireKnown(person);
        var reason = FourEyes.reason(body.reasonText());
        book.decide(by, state -> AccessRules.disable(state, person, reason));
        return done(person);
    }

    @PostMapping("/{person}/enable-account")
    ResponseEntity<Object> enable(@PathVariable ActorId person, @RequestBody ReasonBody body, ActorId by) {
        requireKnown(person);
        var reason = FourEyes.reason(body.reasonText());
        book.decide(by, state -> AccessRules.enable(state, person, reason));
        return done(person);
    }

    /** Takes the person out of the directory. The id stays in the logs, which still can be verified, and leads nowhere. */
    @PostMapping("/{person}/erase-person")
    ResponseEntity<Object> erase(@PathVariable ActorId person, @RequestBody ReasonBody body, ActorId by) {
        requireKnown(person);
        var reason = FourEyes.reason(body.reasonText());
        if (fourEyes.required()) {
            return ProposalApi.pending(fourEyes.propose(new Proposal.ErasePerson(person), reason, by));
        }
        erasure.erase(person, reason, by);
        return ResponseEntity.noContent().build();
    }

    private void requireKnown(ActorId person) {
        if (!person.equals(Accounts.EVERYONE) && people.find(person).isEmpty()) {
            throw People.unknown(person);
        }
    }

    private ResponseEntity<Object> done(ActorId person) {
        return people.find(person)
                .<ResponseEntity<Object>>map(
                        found -> ResponseEntity.status(HttpStatus.OK).body(view(found)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private PersonView view(Person person) {
        var roles = accounts.granted(person.id()).stream()
                .map(grant -> new Held(grant.role(), grant.roadmap()))
                .sorted(Comparator.comparing(held -> held.role().word() + held.roadmap()))
                .toList();
        var disabled = book.state().disabled().contains(person.id());
        return new PersonView(person.id().text(), person.user(), person.name(), disabled, roles);
    }

    record Registration(@Nullable String user, @Nullable String name) {}

    record ReasonBody(@Nullable String reason) {

        String reasonText() {
            return InvalidValue.require("reason", reason, "why, in a few words");
        }
    }

    /** @param roadmap where; absent means everywhere */
    record RoleBody(
            @Nullable AccountRole role,
            @Nullable RoadmapCode roadmap,
            @Nullable String reason) {

        Grant grant() {
            return new Grant(InvalidValue.require("role", role, "reader, staff, reviewer, auditor or admin"), roadmap);
        }

        String reasonText() {
            return InvalidValue.require("reason", reason, "why, in a few words");
        }
    }
}
