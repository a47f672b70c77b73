package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.api.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the directory: all that must be forgettable.
 *
 * @param id by which the logs know this person
 * @param user what is typed at sign-in
 * @param password hash; absent when this person signs in elsewhere, or with the password of the accounts file
 * @param subject issuer and subject of the identity provider, where this person signs in with one
 * @param shortPassword whether the password is too short to stand without a second factor; absent means no
 * @param firstPassword whether the password was made for this person, who has yet to replace it; absent means no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Person(
        ActorId id,
        String user,
        String name,
        @Nullable String password,
        @Nullable String subject,
        @Nullable SecondFactor secondFactor,
        @Nullable Boolean shortPassword,
        @Nullable Boolean firstPassword,
        List<Token> tokens,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Passkey> passkeys) {

    /**
     * A personal access token.
     *
     * @param hash SHA-256 of the token, hex; the token itself was shown once
     * @param expires absent for the token of the accounts file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Token(
            String id,
            String label,
            String hash,
            Instant made,
            @Nullable Instant expires) {

        boolean valid(Instant now) {
            return expires == null || now.isBefore(expires);
        }
    }

    Person {
        tokens = List.copyOf(tokens);
        passkeys = Objects.requireNonNullElse(passkeys, List.<Passkey>of()).stream()
                .toList();
    }

    /** Somebody who has nothing yet but a name, and perhaps a password that was made for them. */
    static Person named(ActorId id, String user, String name, @Nullable String password, @Nullable String subject) {
        return new Person(
                id, user, name, password, subject, null, null, password == null ? null : true, List.of(), List.of());
    }

    Person withPassword(String hash, boolean isShort) {
        return new Person(id, user, name, hash, subject, secondFactor, isShort ? true : null, null, tokens, passkeys);
    }

    /** With a password that was made for this person, and nothing else that signs in. */
    Person resetTo(String hash) {
        return new Person(id, user, name, hash, subject, null, null, true, tokens, List.of());
    }

    Person withSecondFactor(@Nullable SecondFactor factor) {
        return new Person(id, user, name, password, subject, factor, shortPassword, firstPassword, tokens, passkeys);
    }

    Person with(Token token) {
        var all = new ArrayList<>(tokens);
        all.add(token);
        return withTokens(all);
    }

    Person without(String tokenId) {
        return withTokens(
                tokens.stream().filter(token -> !token.id().equals(tokenId)).toList());
    }

    private Person withTokens(List<Token> all) {
        return new Person(id, user, name, password, subject, secondFactor, shortPassword, firstPassword, all, passkeys);
    }

    Person withPasskeys(List<Passkey> all) {
        return new Person(id, user, name, password, subject, secondFactor, shortPassword, firstPassword, tokens, all);
    }

    Person withoutPasskey(String passkey) {
        return withPasskeys(
                passkeys.stream().filter(known -> !known.id().equals(passkey)).toList());
    }
}
