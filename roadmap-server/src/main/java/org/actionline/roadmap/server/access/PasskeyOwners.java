package org.actionline.roadmap.server.access;

import java.util.Optional;
import org.actionline.roadmap.api.ActorId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** The people of the directory as devices show them beside a passkey. They are kept and forgotten elsewhere. */
final class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final People people;

    PasskeyOwners(People people) {
        this.people = people;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(people.find(StoredPasskeys.owner(handle)));
    }

    /** By the name of an authentication, which is the id of a person. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return entity(people.find(new ActorId(id)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity known) {
        throw new UnsupportedOperationException("People are not taken in by their passkeys");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("People are not forgotten by their passkeys");
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Person> known) {
        return known.map(person -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(StoredPasskeys.handle(person.id()))
                        .name(person.user())
                        .displayName(person.name())
                        .build())
                .orElse(null);
    }
}
