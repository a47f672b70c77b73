package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.DEFINED;
import static org.actionline.roadmap.eventlog.Fixtures.OUTCOME_D;
import static org.actionline.roadmap.eventlog.Fixtures.OUTCOME_E;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Rows of the index are written later than their events, which nobody who reads may notice. */
class SqliteIndexTest {

    private static final int QUESTIONS = 400;

    private static final List<Tag> TAGS = List.of(C2, C5, OUTCOME_D, OUTCOME_E);
    private static final List<String> TYPES = List.of(DEFINED, REVISED, "roadmap.OutcomeWithdrawn");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50, 1_000})
    void events_are_found_by_criteria_as_by_looking_at_each_of_them(int waiting) {
        var random = new Random(waiting);
        var all = new ArrayList<SealedEvent>();
        var store = open(directory, waiting);
        for (var question = 0; question < QUESTIONS; question++) {
            if (random.nextInt(3) == 0) {
                all.addAll(append(store, random));
            }
            if (random.nextInt(40) == 0) {
                store.close();
                store = open(directory, waiting);
            }
            var criteria = criteria(random);
            var from = random.nextInt(all.size() + 1);
            var to = from + random.nextInt(all.size() - from + 1);
            var limit = 1 + random.nextInt(10);

            assertThat(positions(store.read(criteria, from, to, limit)))
                    .as("%s in [%d, %d), the first %d, seed %d", criteria, from, to, limit, waiting)
                    .isEqualTo(positions(all.subList(from, to).stream()
                            .filter(event -> criteria.matches(event.event()))
                            .limit(limit)
                            .toList()));
        }
        store.close();
    }

    @Test
    void who_reads_while_the_index_moves_on_misses_nothing() throws Exception {
        var store = open(directory, 5);
        var appended = new AtomicLong();
        try (var reading = Executors.newFixedThreadPool(2)) {
            var found = reading.invokeAny(List.of(
                    () -> {
                        while (appended.get() < 1_000) {
                            append(store, List.of(event(REVISED, C2)));
                            appended.incrementAndGet();
                        }
                        throw new IllegalStateException("only the reader answers");
                    },
                    () -> allFound(store, appended)));
            assertThat(found).isEqualTo(1_000L);
        }
        store.close();
    }

    private static long allFound(Store store, AtomicLong appended) {
        var head = 0L;
        while (head < 1_000) {
            head = appended.get();
            assertThat(store.read(Criteria.either(Criterion.tagged(C2)), 0, head, 1_000))
                    .hasSize((int) head);
        }
        return head;
    }

    @Test
    void a_process_that_ended_without_a_word_leaves_events_that_are_found() throws Exception {
        var store = open(directory, 10);
        for (var i = 0; i < 25; i++) {
            append(store, List.of(event(REVISED, i % 2 == 0 ? C2 : C5)));
        }
        var left = Files.createDirectory(directory.resolve("left"));
        for (var file : List.of(SqliteStore.FILE, SqliteStore.FILE + "-wal")) {
            Files.copy(directory.resolve(file), left.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        store.close();

        assertThat(indexed(left)).isBetween(1L, 24L);
        try (var again = open(left, 10)) {
            assertThat(positions(again.read(Criteria.either(Criterion.tagged(C5)), 0, 25, 100)))
                    .isEqualTo(IntStream.range(0, 25)
                            .filter(i -> i % 2 == 1)
                            .mapToObj(i -> (long) i)
                            .toList());
        }
    }

    @Test
    void a_log_that_was_closed_is_indexed_as_a_whole() throws SQLException {
        var store = open(directory, 1_000);
        append(store, List.of(event(REVISED, C2), event(REVISED, C5)));
        store.close();

        assertThat(indexed(directory)).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM term")).isEqualTo(4);
    }

    @Test
    void a_log_that_was_only_read_is_left_as_it_was() throws Exception {
        var store = open(directory, 1_000);
        append(store, List.of(event(REVISED, C2)));
        try (var reading = SqliteStore.openToRead(directory)) {
            assertThat(reading.read(Criteria.either(Criterion.tagged(C2)), 0, 1, 1))
                    .hasSize(1);
        }

        assertThat(indexed(directory)).isZero();
        store.close();
    }

    @Test
    void a_log_of_the_format_before_is_taken_over_with_its_index() throws SQLException {
        var store = open(directory, 1);
        append(store, List.of(event(REVISED, C2), event(REVISED, C5)));
        store.close();
        sql("DROP TABLE indexed");
        sql("PRAGMA user_version = 1");

        try (var again = open(directory, 1)) {
            append(again, List.of(event(REVISED, C2)));
            assertThat(positions(again.read(Criteria.either(Criterion.tagged(C2)), 0, 3, 10)))
                    .containsExactly(0L, 2L);
        }
        assertThat(indexed(directory)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE indexed SET position = 1",
                "UPDATE indexed SET position = 30",
                "UPDATE indexed SET position = -1",
                "UPDATE indexed SET leaf = zeroblob(32)"
            })
    void an_index_that_does_not_say_how_far_it_reaches_is_not_believed(String edit) throws SQLException {
        var store = open(directory, 1);
        append(store, List.of(event(REVISED, C2), event(REVISED, C5)));
        store.close();
        sql(edit);

        assertThatExceptionOfType(LogFailure.Damaged.class)
                .isThrownBy(() -> EventLog.open(directory, AT_NOON))
                .withMessageContaining("index");
    }

    private static Store open(Path directory, int waiting) {
        return SqliteStore.open(
                directory.resolve(SqliteStore.FILE), DirectoryLock.take(directory), SynchronousMode.FULL, waiting);
    }

    private static List<SealedEvent> append(Store store, Random random) {
        return append(
                store,
                Stream.generate(() -> event(oneOf(TYPES, random), tags(random).toArray(Tag[]::new)))
                        .limit(1 + random.nextInt(5))
                        .toList());
    }

    private static List<SealedEvent> append(Store store, List<NewEvent> events) {
        var chain = Chain.of(store);
        var sealed = chain.append(events.stream().map(Sealable::of).toList(), UUID.randomUUID(), AT_NOON);
        assertThat(store.append(new Block(UUID.randomUUID(), sealed, chain.completed())))
                .isEqualTo(Store.Outcome.WRITTEN);
        return sealed;
    }

    private static Criteria criteria(Random random) {
        var criteria = new HashSet<Criterion>();
        for (var i = random.nextInt(3); i >= 0; i--) {
            var types = random.nextBoolean() ? Set.<String>of() : Set.of(oneOf(TYPES, random));
            criteria.add(new Criterion(tags(random), types));
        }
        return new Criteria(criteria);
    }

    private static Set<Tag> tags(Random random) {
        var tags = new HashSet<Tag>();
        for (var i = random.nextInt(3); i > 0; i--) {
            tags.add(oneOf(TAGS, random));
        }
        return tags;
    }

    private static <T> T oneOf(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<Long> positions(List<SealedEvent> events) {
        return events.stream().map(event -> event.event().position()).toList();
    }

    private long indexed(Path log) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + log.resolve(SqliteStore.FILE));
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT position FROM indexed")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long number(String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(SqliteStore.FILE));
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(SqliteStore.FILE));
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
