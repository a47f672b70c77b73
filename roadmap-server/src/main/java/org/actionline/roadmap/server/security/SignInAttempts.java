package org.actionline.roadmap.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Failed sign-ins of the last quarter of an hour: for an account from one network address, for an account from anywhere, and from
 * an address.
 *
 * <p>An account is counted whether it exists or not, so waiting tells nothing. From one address nobody shuts a person out who comes
 * from another.
 */
final class SignInAttempts {

    static final int PER_ACCOUNT_AND_ADDRESS = 10;
    static final int PER_ACCOUNT = 100;
    static final int PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Beyond this the oldest are forgotten: guessing from ever new names must not fill the memory. */
    private static final int MOST_KEPT = 20_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next attempt; nothing if it may be made now. */
    synchronized Optional<Duration> wait(String user, String address) {
        return wait(here(user, address), PER_ACCOUNT_AND_ADDRESS)
                .or(() -> wait(account(user), PER_ACCOUNT))
                .or(() -> wait(address(address), PER_ADDRESS));
    }

    synchronized void failed(String user, String address) {
        note(here(user, address));
        note(account(user));
        note(address(address));
    }

    synchronized void succeeded(String user, String address) {
        failures.remove(here(user, address));
    }

    private Optional<Duration> wait(String key, int limit) {
        var recent = recent(key);
        if (recent.size() < limit) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(clock.instant(), recent.getFirst().plus(WINDOW))
                .plusSeconds(1));
    }

    private Deque<Instant> recent(String key) {
        var times = failures.getOrDefault(key, new ArrayDeque<>());
        var oldest = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && !times.getFirst().isAfter(oldest)) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            failures.remove(key);
        }
        return times;
    }

    private void note(String key) {
        recent(key);
        var times = failures.computeIfAbsent(key, first -> new ArrayDeque<>());
        times.addLast(clock.instant());
        if (times.size() > PER_ACCOUNT) {
            times.removeFirst();
        }
        if (failures.size() > MOST_KEPT) {
            var oldest = failures.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private static String here(String user, String address) {
        return account(user) + " from " + address;
    }

    private static String account(String user) {
        var name = user.strip().toLowerCase(Locale.ROOT);
        return "account " + name.substring(0, Math.min(64, name.length()));
    }

    private static String address(String address) {
        return "address " + address;
    }
}
