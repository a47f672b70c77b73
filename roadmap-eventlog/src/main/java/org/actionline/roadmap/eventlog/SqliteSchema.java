package org.actionline.roadmap.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables of a SQLite log.
 *
 * <p>A row of {@code event} has no column that repeats the entry: what is read is what was hashed. Payload and salt
 * stand beside it and may be erased. {@code term} says what an event can be found by: {@code key=value} for a tag,
 * {@code =type} for its type. Its rows are written some thousand events at a time: {@code indexed} holds the one position
 * before which every event has them, and the leaf of the event before that position.
 */
final class SqliteSchema {

    static final int VERSION = 2;

    /** Wrote the rows of {@code term} together with their event. */
    private static final int WITHOUT_INDEXED = 1;

    /** "road": tells our files from other SQLite files (https://sqlite.org/pragma.html#pragma_application_id). */
    private static final int APPLICATION = 0x726f6164;

    private static final List<String> TABLES = List.of("""
            CREATE TABLE event (
              position INTEGER PRIMARY KEY,
              leaf BLOB NOT NULL,
              entry BLOB NOT NULL,
              metadata BLOB,
              payload BLOB,
              salt BLOB
            )""", """
            CREATE TABLE term (
              term TEXT NOT NULL,
              position INTEGER NOT NULL,
              PRIMARY KEY (term, position)
            ) WITHOUT ROWID""", """
            CREATE TABLE node (
              level INTEGER NOT NULL,
              number INTEGER NOT NULL,
              hash BLOB NOT NULL,
              PRIMARY KEY (level, number)
            ) WITHOUT ROWID""", "PRAGMA application_id = " + APPLICATION);

    private static final List<String> ALL_INDEXED = List.of("""
            CREATE TABLE indexed (
              position INTEGER NOT NULL,
              leaf BLOB NOT NULL
            )""", """
            INSERT INTO indexed
              SELECT ifnull(max(position) + 1, 0), ifnull((SELECT leaf FROM event ORDER BY position DESC LIMIT 1), zeroblob(32))
              FROM event""", "PRAGMA user_version = " + VERSION);

    private SqliteSchema() {}

    /**
     * Makes sure that the tables are there.
     *
     * @throws LogFailure.UnknownFormat if the file is another program's, or a newer version's of this one
     */
    static void prepare(Connection connection) throws SQLException {
        var application = pragma(connection, "application_id");
        var version = pragma(connection, "user_version");
        if (application == 0 && version == 0 && isEmpty(connection)) {
            execute(connection, TABLES, ALL_INDEXED);
        } else if (application != APPLICATION) {
            throw new LogFailure.UnknownFormat("The file is not an event log of this program");
        } else if (version == WITHOUT_INDEXED) {
            execute(connection, ALL_INDEXED);
        } else if (version != VERSION) {
            throw new LogFailure.UnknownFormat("The log has format " + version + ", and this program knows " + VERSION
                    + ". Use the version of the program that wrote it, or a newer one.");
        }
    }

    @SafeVarargs
    private static void execute(Connection connection, List<String>... changes) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var part : changes) {
                for (var change : part) {
                    statement.execute(change);
                }
            }
            connection.commit();
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            return rows.next() && rows.getInt(1) == 0;
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
