package org.actionline.roadmap.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of the running server. Passwords and tokens are forgotten once they are hashed. */
final class Accounts implements UserDetailsService, Holdings {

    private final List<Account> accounts;

    Accounts(List<AccountsFile.Entry> entries, PasswordEncoder passwords) {
        this.accounts = entries.stream()
                .map(entry -> new Account(
                        entry.user(), hash(entry.password(), passwords), sha256(entry.token()), entry.roles()))
                .toList();
    }

    /** Compares with every account, each in constant time, so that the answer's delay tells nothing about a token. */
    Optional<Account> withToken(String token) {
        var hash = sha256(token).getBytes(UTF_8);
        @Nullable Account found = null;
        for (var account : accounts) {
            if (MessageDigest.isEqual(hash, account.tokenHash().getBytes(UTF_8))) {
                found = account;
            }
        }
        return Optional.ofNullable(found);
    }

    /** An unknown name costs as much time as a wrong password: the caller then checks one against a hash made for that. */
    @Override
    public UserDetails loadUserByUsername(String name) {
        return accounts.stream()
                .filter(account -> account.user().text().equals(name))
                .map(account -> User.withUsername(account.user().text())
                        .password(account.passwordHash())
                        .authorities(List.of())
                        .build())
                .findFirst()
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    @Override
    public boolean knows(ActorId person) {
        return accounts.stream().anyMatch(account -> account.user().equals(person));
    }

    @Override
    public Set<Grant> of(ActorId person) {
        return accounts.stream()
                .filter(account -> account.user().equals(person))
                .findFirst()
                .map(Account::grants)
                .orElse(Set.of());
    }

    @Override
    public Set<Grant> ofEverybody() {
        return Set.of();
    }

    private static String hash(String password, PasswordEncoder passwords) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash");
        }
        return hash;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
