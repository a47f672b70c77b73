package org.actionline.roadmap.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody who reads, decides and commits, and notes in the {@link History} what came of it. */
final class SimulatedUser {

    private static final List<Tag> ROADMAPS = List.of(new Tag("roadmap", "C2"), new Tag("roadmap", "C5"));
    private static final List<Tag> OUTCOMES =
            List.of(new Tag("outcome", "A"), new Tag("outcome", "B"), new Tag("outcome", "C"));

    private final EventLog log;
    private final Mutant mutant;
    private final SimulatedThreads threads;
    private final RandomGenerator random;
    private final History history;

    SimulatedUser(EventLog log, Mutant mutant, SimulatedThreads threads, RandomGenerator random, History history) {
        this.log = log;
        this.mutant = mutant;
        this.threads = threads;
        this.random = random;
        this.history = history;
    }

    /** Commits so many times. */
    void work(int commits) {
        for (var i = 0; i < commits; i++) {
            try {
                commit();
            } catch (LogFailure failure) {
                // It could not read, so it decided nothing.
            }
            threads.pass();
        }
    }

    private void commit() {
        var about = about();
        var criteria = Criteria.either(Criterion.tagged(about.toArray(Tag[]::new)));
        var before = log.head();
        threads.pass();
        var read = read(criteria, before);
        threads.pass();
        var marker = mutant == Mutant.VERSION_READ_AFTER_THE_EVENTS ? log.head() : before;
        var events = events(about);
        var attempt = new History.Attempt(
                random.nextInt(10) == 0,
                about.stream().map(Tag::toString).collect(Collectors.toUnmodifiableSet()),
                read,
                events.stream().map(NewEvent::id).toList());
        var condition = attempt.free() ? Condition.none() : new Condition(criteria, marker);
        history.sawHead(before);
        history.tried(attempt);
        await(attempt, append(condition, events));
    }

    private List<UUID> read(Criteria criteria, long before) {
        return log.read(criteria, 0, before).map(StoredEvent::id).toList();
    }

    private CompletableFuture<Appended> append(Condition condition, List<NewEvent> events) {
        return switch (mutant) {
            case MARKER_OFF_BY_ONE ->
                log.append(new Condition(condition.criteria(), Math.min(condition.marker() + 1, log.head())), events);
            case CONDITION_CHECKED_OUTSIDE_THE_BATCH -> {
                var conflict = log.read(condition.criteria(), condition.marker(), log.head())
                        .findFirst();
                yield conflict.isPresent()
                        ? CompletableFuture.failedFuture(
                                new LogFailure.Conflict(conflict.get().position(), condition.marker()))
                        : log.append(Condition.none(), events);
            }
            case NONE,
                    VERSION_READ_AFTER_THE_EVENTS,
                    NON_ATOMIC_BATCH,
                    REUSED_POSITION,
                    UNSYNCED_COMMIT,
                    UNREACHABLE_AFTER_SENDING -> log.append(condition, events);
        };
    }

    private void await(History.Attempt attempt, CompletableFuture<Appended> answer) {
        while (!answer.isDone()) {
            threads.pass();
        }
        try {
            history.acknowledged(attempt, answer.join().first());
        } catch (CompletionException e) {
            noteFailure(attempt, e);
        }
    }

    private void noteFailure(History.Attempt attempt, CompletionException failure) {
        if (!(failure.getCause() instanceof LogFailure why)) {
            throw failure;
        }
        if (why instanceof LogFailure.Conflict conflict) {
            history.conflicted(attempt, conflict.position());
        } else if (!(why instanceof LogFailure.Unconfirmed || why instanceof LogFailure.Stopped)) {
            history.refused(attempt);
        }
    }

    /** The whole log, one roadmap, or an outcome of one. */
    private List<Tag> about() {
        return switch (random.nextInt(8)) {
            case 0 -> List.of();
            case 1, 2 -> List.of(anyOf(ROADMAPS));
            default -> List.of(anyOf(ROADMAPS), anyOf(OUTCOMES));
        };
    }

    private List<NewEvent> events(List<Tag> about) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> event(about))
                .toList();
    }

    private NewEvent event(List<Tag> about) {
        var tags = new ArrayList<>(about);
        if (about.isEmpty()) {
            tags.addAll(List.of(anyOf(ROADMAPS), anyOf(OUTCOMES)));
        }
        return Fixtures.event(Fixtures.REVISED, Set.copyOf(tags).toArray(Tag[]::new));
    }

    private <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
