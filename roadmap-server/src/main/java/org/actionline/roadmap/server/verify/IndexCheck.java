package org.actionline.roadmap.server.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.eventlog.StoredLog;
import org.actionline.roadmap.eventlog.StoredLog.Way;
import org.actionline.roadmap.eventlog.StoredRow;
import org.actionline.roadmap.ledger.Entry;
import org.actionline.roadmap.ledger.EntryRefused;
import org.actionline.roadmap.ledger.audit.Findings;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Holds the index of a log against its events: each has to be found by its type and by each of its tags, and by nothing else.
 *
 * <p>The index is gone through in its own order beside everything else. Only where it differs is every event asked for.
 */
final class IndexCheck {

    /** Of events that are found by what they do not have: more of them say no more. */
    private static final int KEPT = 100_000;

    private final long size;
    private final WayProduct.Point point = WayProduct.Point.random();
    private final WayProduct due;
    private final CompletableFuture<WayProduct> recorded;

    private IndexCheck(Supplier<StoredLog> store, long size) {
        this.size = size;
        due = new WayProduct(point, size);
        recorded = CompletableFuture.supplyAsync(
                () -> recorded(store),
                task -> Thread.ofPlatform().daemon().name("verify-index").start(task));
    }

    /**
     * Begins to read the index.
     *
     * @param store opened once more, as a connection is used by one thread
     * @param size how many events are to be found in it: the index may not reach the latest
     */
    static IndexCheck of(Supplier<StoredLog> store, long size) {
        return new IndexCheck(store, size);
    }

    private WayProduct recorded(Supplier<StoredLog> store) {
        try (var log = store.get()) {
            var product = new WayProduct(point, size);
            log.ways(size, product::add);
            return product;
        }
    }

    /** The ways that are due to one event, as {@link #accept} takes them; done by any thread. */
    long due(StoredRow row, @Nullable Entry entry) {
        if (entry == null || row.position() >= size) {
            return 1;
        }
        var position = row.position();
        var product = 1L;
        for (var way : Way.of(entry, position)) {
            product = WayProduct.times(product, point.factor(way.by().getBytes(UTF_8), position));
        }
        return product;
    }

    /** Takes the next event. */
    void accept(long position, long ways) {
        due.add(position, ways);
    }

    /** Compares, once all events that can be read have been taken. */
    void compare(StoredLog log, Findings findings) {
        try {
            var differing = due.differing(recorded.join());
            if (differing.length > 0) {
                LongPredicate suspect = position -> Arrays.binarySearch(differing, due.block(position)) >= 0;
                tellMissing(log, suspect, findings);
                tellStrangers(log, suspect, findings);
            }
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof LogFailure.Unreadable unreadable)) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
            var before = findings.count();
            tellMissing(log, position -> true, findings);
            if (findings.count() == before) {
                findings.tampered(Trouble.general(String.valueOf(unreadable.getMessage())));
            }
        }
    }

    private void tellMissing(StoredLog log, LongPredicate suspect, Findings findings) {
        each(log, row -> row.position() >= size || !suspect.test(row.position()) || tellMissing(log, row, findings));
    }

    /** Whether it makes sense to ask on. */
    private static boolean tellMissing(StoredLog log, StoredRow row, Findings findings) {
        for (var way : ways(row)) {
            try {
                if (!log.isFound(way)) {
                    findings.tampered(Trouble.at(way.position(), "it is missing from the index of " + way.words()));
                }
            } catch (LogFailure.Unreadable e) {
                findings.tampered(Trouble.at(
                        way.position(), "the index of %s cannot be read: %s".formatted(way.words(), e.getMessage())));
                return false;
            }
        }
        return true;
    }

    private void tellStrangers(StoredLog log, LongPredicate suspect, Findings findings) {
        var strangers = new LinkedHashMap<Long, Set<Way>>();
        log.ways(size, (by, position) -> {
            if (suspect.test(position) && strangers.size() < KEPT) {
                strangers
                        .computeIfAbsent(position, each -> new LinkedHashSet<>())
                        .add(new Way(new String(by, UTF_8), position));
            }
        });
        var all = each(log, row -> {
            var ways = ways(row);
            strangers.computeIfPresent(row.position(), (position, found) -> {
                found.removeAll(ways);
                return ways.isEmpty() || found.isEmpty() ? null : found;
            });
            return true;
        });
        if (all) {
            strangers.values().stream()
                    .flatMap(Set::stream)
                    .forEach(way -> findings.tampered(Trouble.at(
                            way.position(),
                            "the index finds it by %s, which it does not have".formatted(way.words()))));
        }
    }

    /** Whether it went through all rows: not if it was told to stop, or some cannot be read, which has been told. */
    private static boolean each(StoredLog log, Predicate<StoredRow> action) {
        try {
            for (var rows = log.rows(Long.MIN_VALUE);
                    !rows.isEmpty();
                    rows = log.rows(rows.getLast().position() + 1)) {
                if (!rows.stream().allMatch(action)) {
                    return false;
                }
            }
            return true;
        } catch (LogFailure.Damaged | LogFailure.Unreadable told) {
            return false;
        }
    }

    /** None if its entry is none, which the audit has told. */
    private static List<Way> ways(StoredRow row) {
        try {
            return Way.of(Entry.parse(row.entry()), row.position());
        } catch (EntryRefused e) {
            return List.of();
        }
    }
}
