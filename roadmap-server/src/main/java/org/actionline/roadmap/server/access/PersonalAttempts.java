package org.actionline.roadmap.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.api.ActorId;

/**
 * Wrong answers of the last quarter of an hour by somebody who has got past another secret already: a code after the right password,
 * a password after a token. Nobody else can shut the account's owner out by them.
 */
final class PersonalAttempts {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<ActorId, Deque<Instant>> wrong = new HashMap<>();

    PersonalAttempts(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next answer is looked at; nothing if it is now. */
    synchronized Optional<Duration> wait(ActorId person) {
        var times = wrong.getOrDefault(person, new ArrayDeque<>());
        var now = clock.instant();
        while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
            times.removeFirst();
        }
        return times.size() < MOST
                ? Optional.empty()
                : Optional.of(
                        Duration.between(now, times.getFirst().plus(WINDOW)).plusSeconds(1));
    }

    synchronized void wrong(ActorId person) {
        wrong.computeIfAbsent(person, first -> new ArrayDeque<>()).addLast(clock.instant());
    }

    synchronized void right(ActorId person) {
        wrong.remove(person);
    }
}
