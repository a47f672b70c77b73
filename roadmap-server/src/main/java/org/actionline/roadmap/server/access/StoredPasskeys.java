package org.actionline.roadmap.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.ActorId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The passkeys in the directory of people, so that they are forgotten with their owners. */
final class StoredPasskeys implements UserCredentialRepository {

    static final int MOST = 10;

    private final People people;

    StoredPasskeys(People people) {
        this.people = people;
    }

    /** The user handle of a passkey is the id of its owner, which says nothing about the person. */
    static ActorId owner(Bytes handle) {
        return new ActorId(new String(handle.getBytes(), UTF_8));
    }

    static Bytes handle(ActorId owner) {
        return new Bytes(owner.text().getBytes(UTF_8));
    }

    /**
     * A new passkey, or what is known of one after it was used.
     *
     * @throws AccessRefused if the owner has too many already
     * @throws IllegalStateException if the count of signatures went back: then there are two of a key that cannot be copied
     */
    @Override
    public void save(CredentialRecord record) {
        var id = record.getCredentialId().toBase64UrlString();
        people.change(owner(record.getUserEntityUserId()), person -> {
            var kept = new ArrayList<>(person.passkeys());
            var before = kept.stream().filter(known -> known.id().equals(id)).findFirst();
            if (before.isEmpty() && kept.size() >= MOST) {
                throw AccessRefused.conflict(
                        "too-many-passkeys", "An account has at most 10 passkeys. Remove one first.");
            }
            if (before.isPresent() && wentBack(before.get().signatures(), record.getSignatureCount())) {
                throw new IllegalStateException("The passkey was copied");
            }
            kept.removeIf(known -> known.id().equals(id));
            kept.add(passkey(id, record, before));
            return person.withPasskeys(kept);
        });
    }

    private static boolean wentBack(long before, long now) {
        return (before > 0 || now > 0) && now <= before;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        var id = credential.toBase64UrlString();
        for (var person : people.all()) {
            for (var passkey : person.passkeys()) {
                if (passkey.id().equals(id)) {
                    return record(person.id(), passkey);
                }
            }
        }
        return null;
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return people.find(owner(handle)).stream()
                .flatMap(person -> person.passkeys().stream().map(passkey -> record(person.id(), passkey)))
                .toList();
    }

    @Override
    public void delete(Bytes credential) {
        Optional.ofNullable(findByCredentialId(credential))
                .ifPresent(known -> people.change(
                        owner(known.getUserEntityUserId()),
                        person -> person.withoutPasskey(credential.toBase64UrlString())));
    }

    private static Passkey passkey(String id, CredentialRecord record, Optional<Passkey> before) {
        var transports = record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toList();
        return new Passkey(
                id,
                record.getLabel(),
                new Bytes(record.getPublicKey().getBytes()).toBase64UrlString(),
                record.getSignatureCount(),
                transports,
                record.isBackupEligible(),
                record.isBackupState(),
                Objects.requireNonNull(record.getAttestationObject()).toBase64UrlString(),
                Objects.requireNonNull(record.getAttestationClientDataJSON()).toBase64UrlString(),
                record.getCreated(),
                before.isPresent() ? record.getLastUsed() : null);
    }

    private static CredentialRecord record(ActorId owner, Passkey passkey) {
        var transports = passkey.transports().stream()
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(passkey.id()))
                .userEntityUserId(handle(owner))
                .publicKey(ImmutablePublicKeyCose.fromBase64(passkey.publicKey()))
                .signatureCount(passkey.signatures())
                .uvInitialized(true)
                .transports(transports)
                .backupEligible(passkey.backupEligible())
                .backupState(passkey.backedUp())
                .attestationObject(Bytes.fromBase64(passkey.attestation()))
                .attestationClientDataJSON(Bytes.fromBase64(passkey.clientData()))
                .created(passkey.made())
                .lastUsed(lastUsed(passkey))
                .label(passkey.label())
                .build();
    }

    private static Instant lastUsed(Passkey passkey) {
        var used = passkey.lastUsed();
        return used == null ? passkey.made() : used;
    }
}
