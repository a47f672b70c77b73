package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.DEFINED;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.actionline.roadmap.eventlog.Fixtures.noneSince;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteStoreTest {

    @TempDir
    Path directory;

    @Test
    void a_second_opener_is_refused_with_one_line_that_names_directory_and_owner() {
        try (var log = EventLog.open(directory, AT_NOON)) {
            assertThatExceptionOfType(LogFailure.InUse.class)
                    .isThrownBy(() -> EventLog.open(directory, AT_NOON))
                    .withMessage("The data directory %s is in use by process %d. Stop it, or choose another directory."
                            .formatted(directory, ProcessHandle.current().pid()));
            assertThat(log.head()).isEqualTo(0);
        }
        EventLog.open(directory, AT_NOON).close();
    }

    @Test
    @Timeout(60)
    void whoever_reads_a_closed_log_is_told_so_instead_of_waiting() {
        var store = SqliteStore.open(directory);
        store.close();

        assertThatExceptionOfType(LogFailure.Unreadable.class)
                .isThrownBy(() -> store.read(0, 1, 1))
                .withMessage("The event log has been closed");
    }

    @Test
    void a_file_of_a_newer_version_is_refused_and_left_alone() throws SQLException {
        EventLog.open(directory, AT_NOON).close();
        sql("PRAGMA user_version = 3");

        assertThatExceptionOfType(LogFailure.UnknownFormat.class)
                .isThrownBy(() -> EventLog.open(directory, AT_NOON))
                .withMessageContaining("format 3");

        sql("PRAGMA user_version = 2");
        EventLog.open(directory, AT_NOON).close();
    }

    @Test
    void a_file_of_something_else_is_refused() throws Exception {
        sql("CREATE TABLE other (x)");
        assertThatExceptionOfType(LogFailure.UnknownFormat.class).isThrownBy(() -> EventLog.open(directory, AT_NOON));

        Files.writeString(directory.resolve(SqliteStore.FILE), "no database ".repeat(1_000));
        assertThatExceptionOfType(LogFailure.UnknownFormat.class).isThrownBy(() -> EventLog.open(directory, AT_NOON));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE event SET payload = CAST(replace(payload, '2013', '2012') AS BLOB) WHERE position = 5 | 5
            UPDATE event SET metadata = CAST(replace(metadata, 'asked', 'begged') AS BLOB) WHERE position = 5 | 5
            UPDATE event SET entry = CAST(replace(entry, 'staff', 'stuff') AS BLOB) WHERE position = 5 | 5
            UPDATE event SET entry = x'7b7d' WHERE position = 5 | 5
            UPDATE event SET leaf = zeroblob(32) WHERE position = 5 | 5
            UPDATE event SET salt = zeroblob(32) WHERE position = 5 | 5
            DELETE FROM event WHERE position = 5 | 5
            DELETE FROM event WHERE position BETWEEN 5 AND 8 | 5
            UPDATE event SET position = 100 - position WHERE position IN (5, 6); \
            UPDATE event SET position = position - 89 WHERE position > 90 | 5
            """)
    void an_edited_row_is_found_and_located(String edit, long position) throws SQLException {
        try (var log = EventLog.open(directory, AT_NOON)) {
            answer(log.append(
                    Condition.none(),
                    IntStream.range(0, 10).mapToObj(i -> event(REVISED, C2)).toList()));
        }
        sql(edit);

        assertThat(EventLog.firstFlaw(directory)).map(Flaw::position).contains(position);
    }

    @Test
    void of_two_writers_on_one_file_the_later_one_takes_in_what_the_other_wrote_and_decides_anew() {
        var file = directory.resolve(SqliteStore.FILE);
        try (var one = new EventLog(unlocked(file), AT_NOON, 8);
                var other = new EventLog(unlocked(file), AT_NOON, 8)) {
            answer(one.append(Condition.none(), List.of(event(DEFINED, C2), event(REVISED, C2))));

            assertThatExceptionOfType(LogFailure.Conflict.class)
                    .isThrownBy(() ->
                            answer(other.append(noneSince(0, Criterion.ofType(DEFINED)), List.of(event(DEFINED, C5)))))
                    .satisfies(conflict -> assertThat(conflict.position()).isEqualTo(0));
            assertThat(answer(other.append(Condition.none(), List.of(event(DEFINED, C5))))
                            .first())
                    .isEqualTo(2);
            assertThat(answer(one.append(Condition.none(), List.of(event(REVISED, C5))))
                            .first())
                    .isEqualTo(3);
            assertThat(one.head()).isEqualTo(4);
            assertThat(one.firstFlaw()).isEmpty();
        }
    }

    private static Store unlocked(Path file) {
        return SqliteStore.open(file, () -> {});
    }

    private void sql(String statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(SqliteStore.FILE));
                var statement = connection.createStatement()) {
            for (var each : List.of(statements.split(";", -1))) {
                statement.execute(each);
            }
        }
    }
}
