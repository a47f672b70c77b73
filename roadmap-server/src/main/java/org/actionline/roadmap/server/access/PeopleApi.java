package org.actionline.roadmap.server.access;

import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.security.AccountRole;
import org.actionline.roadmap.server.security.Grant;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

    private final KeepingPeople keeping;

    PeopleApi(KeepingPeople keeping) {
        this.keeping = keeping;
    }

    @Requires(Right.SEE_PEOPLE)
    @GetMapping
    List<PersonView> list() {
        return keeping.list();
    }

    /** Makes an account without any role, with a random first password and token. */
    @PostMapping("/register-person")
    KeepingPeople.Registered register(@RequestBody Registration body) {
        return keeping.register(
                InvalidValue.require("user", body.user(), "a user name in lower case"),
                InvalidValue.require("name", body.name(), "the name to show"));
    }

    @PostMapping("/{person}/grant-role")
    ResponseEntity<?> grant(@PathVariable ActorId person, @RequestBody RoleBody body, ActorId by) {
        return keeping.grant(person, body.grant(), body.reasonText(), by)
                .<ResponseEntity<?>>map(PendingProposal::waiting)
                .orElseGet(() -> done(person));
    }

    /** Works with the next request of that person. */
    @PostMapping("/{person}/revoke-role")
    ResponseEntity<?> revoke(@PathVariable ActorId person, @RequestBody RoleBody body, ActorId by) {
        keeping.revoke(person, body.grant(), body.reasonText(), by);
        return done(person);
    }

    /** Nothing of that account works any more: password, tokens, sessions. */
    @PostMapping("/{person}/disable-account")
    ResponseEntity<?> disable(@PathVariable ActorId person, @RequestBody ReasonBody body, ActorId by) {
        keeping.disable(person, body.reasonText(), by);
        return done(person);
    }

    @PostMapping("/{person}/enable-account")
    ResponseEntity<?> enable(@PathVariable ActorId person, @RequestBody ReasonBody body, ActorId by) {
        keeping.enable(person, body.reasonText(), by);
        return done(person);
    }

    /** A new password, shown this once, instead of password, second factor and passkeys, which are gone. Sessions end. */
    @Requires(value = Right.KEEP_PEOPLE, trace = Trace.RESET)
    @PostMapping("/{person}/reset-sign-in")
    KeepingPeople.Reset resetSignIn(@PathVariable ActorId person, @RequestBody ReasonBody body, ActorId by) {
        return keeping.resetSignIn(person, body.reasonText(), by);
    }

    /** Takes the person out of the directory. The id stays in the logs, which still can be verified, and leads nowhere. */
    @PostMapping("/{person}/erase-person")
    ResponseEntity<?> erase(@PathVariable ActorId person, @RequestBody ReasonBody body, ActorId by) {
        return keeping.erase(person, body.reasonText(), by)
                .<ResponseEntity<?>>map(PendingProposal::waiting)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private ResponseEntity<?> done(ActorId person) {
        return keeping.find(person)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
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
