package org.actionline.roadmap.server.access;

import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What somebody does with their own account. What signs in or signs out takes the present password, so that a token that got lost does
 * not become more than a token.
 */
@RestController
@RequestMapping("/api/account")
@Requires(Right.SIGNED_IN)
class AccountApi {

    private final OwnAccount account;
    private final Sessions sessions;

    AccountApi(OwnAccount account, Sessions sessions) {
        this.account = account;
        this.sessions = sessions;
    }

    @GetMapping
    OwnAccount.Me me(ActorId id) {
        return account.me(id);
    }

    /** Ends every session. */
    @PostMapping("/change-password")
    ResponseEntity<Void> changePassword(@RequestBody PasswordChange body, ActorId id) {
        account.changePassword(proof(id, body.current()), body.password());
        return ResponseEntity.noContent().build();
    }

    /** The browsers in which this account is signed in. */
    @GetMapping("/sessions")
    List<Sessions.SessionView> sessions(ActorId id) {
        return sessions.of(id);
    }

    @PostMapping("/sessions/{session}/end-session")
    ResponseEntity<Void> endSession(@PathVariable String session, @RequestBody Password body, ActorId id) {
        account.endSession(proof(id, body.current()), session);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/end-sessions")
    ResponseEntity<Void> endSessions(@RequestBody Password body, ActorId id) {
        account.endSessions(proof(id, body.current()));
        return ResponseEntity.noContent().build();
    }

    /** The token is shown this once; only its hash is kept. */
    @PostMapping("/make-token")
    People.NewToken makeToken(@RequestBody Wish body, ActorId id) {
        return account.makeToken(proof(id, body.current()), body.label(), body.days());
    }

    @PostMapping("/tokens/{token}/revoke-token")
    ResponseEntity<Void> revokeToken(@PathVariable String token, ActorId id) {
        account.revokeToken(id, token);
        return ResponseEntity.noContent().build();
    }

    /** A secret for an authenticator app; nothing changes before a code of it is confirmed. */
    @PostMapping("/begin-second-factor")
    OwnAccount.Enrolment beginSecondFactor(ActorId id) {
        return account.beginSecondFactor(id);
    }

    /** From now on signing in takes a code of the app as well. The recovery codes are shown this once. */
    @PostMapping("/confirm-second-factor")
    RecoveryCodes confirmSecondFactor(@RequestBody PasswordAndCode body, ActorId id) {
        return new RecoveryCodes(account.confirmSecondFactor(proof(id, body.current()), body.code()));
    }

    @PostMapping("/remove-second-factor")
    ResponseEntity<Void> removeSecondFactor(@RequestBody PasswordAndCode body, ActorId id) {
        account.removeSecondFactor(proof(id, body.current()), body.code());
        return ResponseEntity.noContent().build();
    }

    private static OwnAccount.Proof proof(ActorId id, @Nullable String current) {
        return new OwnAccount.Proof(id, current, null);
    }

    record Password(@Nullable String current) {}

    record PasswordChange(
            @Nullable String current, @Nullable String password) {}

    record PasswordAndCode(
            @Nullable String current, @Nullable String code) {}

    record RecoveryCodes(List<String> recoveryCodes) {}

    record Wish(
            @Nullable String current,
            @Nullable String label,
            @Nullable Integer days) {}
}
