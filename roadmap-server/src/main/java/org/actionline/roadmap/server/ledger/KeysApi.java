package org.actionline.roadmap.server.ledger;

import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.access.FourEyes;
import org.actionline.roadmap.server.access.Proposal;
import org.actionline.roadmap.server.api.Sender;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys that the register signs with, and how they are replaced. */
@RestController
@RequestMapping(LedgerApi.PREFIX)
class KeysApi {

    private final Ledger ledger;
    private final NewKeys newKeys;
    private final FourEyes fourEyes;

    KeysApi(Ledger ledger, NewKeys newKeys, FourEyes fourEyes) {
        this.ledger = ledger;
        this.newKeys = newKeys;
        this.fourEyes = fourEyes;
    }

    /** The public keys, one a line in the form of C2SP signed-note, Ed25519 first. */
    @Requires(Right.SIGNED_IN)
    @GetMapping(path = "/keys", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> keys() {
        return text(ledger.keys().toString());
    }

    /** All public keys that the register has signed with: an empty line stands before those that followed. */
    @Requires(Right.SIGNED_IN)
    @GetMapping(path = "/key-history", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> history() {
        return text(ledger.keyHistory().toString());
    }

    /**
     * Replaces the keys. The old ones sign for the event that names the new ones, and stay listed. Where four eyes are on, this is
     * a proposal that waits for another person, and is answered with 202.
     */
    @Requires(Right.ADMINISTER)
    @PostMapping(path = "/replace-keys", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> replace(@RequestBody Replacement body, Sender sender) {
        var reason = InvalidValue.requireText("reason", body.reason(), 2_000);
        if (fourEyes.required()) {
            return fourEyes.propose(sender.id(), new Proposal.ReplaceKeys(), reason, sender.actor())
                    .waiting();
        }
        var keys = newKeys.bringIn(sender.id(), reason, sender.actor());
        return ResponseEntity.ok(
                new Replaced(keys.ids(), keys.toString().lines().toList()));
    }

    /** @param reason why */
    record Replacement(@Nullable String reason) {}

    /** The keys that sign from now on: their ids, and the keys as they are published. */
    record Replaced(List<String> ids, List<String> keys) {}

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .contentType(LedgerApi.TEXT)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
