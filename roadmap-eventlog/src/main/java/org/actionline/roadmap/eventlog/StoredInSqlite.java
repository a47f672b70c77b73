package org.actionline.roadmap.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.ledger.Hash;
import org.sqlite.SQLiteConfig;

/** The rows of a SQLite file. */
final class StoredInSqlite implements StoredLog {

    private static final int PAGE = 256;
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private final Connection connection;
    private final PreparedStatement rows;
    private final PreparedStatement leaves;
    private final PreparedStatement node;
    private final PreparedStatement term;

    private StoredInSqlite(Path file) throws SQLException {
        this.file = file;
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        connection = config.createConnection("jdbc:sqlite:" + address(file));
        try {
            rows = connection.prepareStatement("SELECT position, leaf, entry, metadata, payload, salt FROM event"
                    + " WHERE position >= ? ORDER BY position LIMIT ?");
            leaves = connection.prepareStatement(
                    "SELECT leaf FROM event WHERE position >= ? AND position < ? ORDER BY position");
            node = connection.prepareStatement("SELECT hash FROM node WHERE level = ? AND number = ?");
            term = connection.prepareStatement("SELECT 1 FROM term WHERE term = ? AND position = ?");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * SQLite makes two files of its own even beside a database that it only reads. Where it cannot, nobody else can write
     * either, and it may be told so (https://sqlite.org/uri.html#uriimmutable).
     */
    private static String address(Path file) {
        var pending = file.resolveSibling(SqliteStore.FILE + "-wal");
        var fixed = Files.notExists(pending) && !Files.isWritable(file);
        return fixed ? file.toUri() + "?immutable=1" : file.toString();
    }

    static StoredInSqlite open(Path directory) {
        var file = directory.resolve(SqliteStore.FILE);
        if (Files.notExists(file)) {
            throw new LogFailure.UnknownFormat("There is no event log in " + directory);
        }
        try {
            return new StoredInSqlite(file);
        } catch (SQLException e) {
            throw new LogFailure.UnknownFormat(
                    file + " cannot be read as an event log of this program: " + e.getMessage());
        }
    }

    static void copy(Path directory, Path file) {
        try (var log = open(directory);
                var copying = log.connection.prepareStatement("VACUUM INTO ?")) {
            copying.setString(1, file.toString());
            copying.execute();
        } catch (SQLException e) {
            throw new LogFailure.Unreadable("The log cannot be copied: " + e.getMessage(), e);
        }
    }

    /** Not by counting, which would read the whole file. */
    @Override
    public long size() {
        return number("ifnull(max(position), -1) + 1 FROM event");
    }

    @Override
    public List<StoredRow> rows(long from) {
        try {
            return rows(from, PAGE);
        } catch (SQLException e) {
            return readable(from);
        }
    }

    /** Row by row up to the one that cannot be read. */
    private List<StoredRow> readable(long from) {
        var found = new ArrayList<StoredRow>();
        var next = from;
        try {
            for (var row = rows(next, 1); !row.isEmpty() && found.size() < PAGE; row = rows(next, 1)) {
                found.addAll(row);
                next = row.getFirst().position() + 1;
            }
            return found;
        } catch (SQLException e) {
            if (found.isEmpty()) {
                throw new LogFailure.Damaged(
                        Math.max(0, next), "its part of the file cannot be read: " + e.getMessage());
            }
            return found;
        }
    }

    private List<StoredRow> rows(long from, int limit) throws SQLException {
        rows.setLong(1, from);
        rows.setInt(2, limit);
        try (var read = rows.executeQuery()) {
            var found = new ArrayList<StoredRow>();
            while (read.next()) {
                found.add(new StoredRow(
                        read.getLong(1),
                        bytes(read, 2),
                        bytes(read, 3),
                        bytes(read, 4),
                        bytes(read, 5),
                        bytes(read, 6)));
            }
            return found;
        }
    }

    @Override
    public List<Hash> leaves(long from, long to) {
        return asked(() -> {
            leaves.setLong(1, from);
            leaves.setLong(2, to);
            try (var read = leaves.executeQuery()) {
                var found = new ArrayList<Hash>();
                while (read.next()) {
                    hash(bytes(read, 1)).ifPresent(found::add);
                }
                return found;
            }
        });
    }

    @Override
    public Optional<Hash> node(int level, long number) {
        return asked(() -> {
            node.setInt(1, level);
            node.setLong(2, number);
            try (var read = node.executeQuery()) {
                return read.next() ? hash(bytes(read, 1)) : Optional.empty();
            }
        });
    }

    @Override
    public long nodes(long size) {
        return number("count(*) FROM node WHERE (number + 1) << (8 * level) <= " + size);
    }

    @Override
    public long indexed() {
        var size = size();
        if (indexesAtOnce()) {
            return size;
        }
        var position = number("position FROM indexed");
        var fitting = number("""
                count(*) FROM indexed i LEFT JOIN event before ON before.position = i.position - 1
                WHERE i.leaf = ifnull(before.leaf, zeroblob(32)) AND (before.leaf NOT NULL OR i.position = 0)""");
        if (fitting != 1 || number("count(*) FROM indexed") != 1) {
            throw new LogFailure.Damaged(
                    Math.clamp(position - 1, 0, Math.max(0, size - 1)),
                    "the index is said to reach it, which its leaf denies");
        }
        return position;
    }

    /** As files of the format before do. */
    private boolean indexesAtOnce() {
        return number("count(*) FROM sqlite_schema WHERE name = 'indexed'") == 0;
    }

    @Override
    public boolean isFound(Way way) {
        return asked(() -> {
            term.setString(1, way.by());
            term.setLong(2, way.position());
            try (var read = term.executeQuery()) {
                return read.next();
            }
        });
    }

    /** A term that is no text is found by nobody, though its bytes may be the right ones: SQLite puts it behind all texts. */
    @Override
    public void ways(long size, Ways ways) {
        if (number("count(*) FROM term WHERE term >= x''") > 0) {
            throw new LogFailure.Unreadable(file + " has an index of something that is no text");
        }
        // Asked together with the rows, so that it fits them while the log is being appended to.
        var reach = indexesAtOnce() ? String.valueOf(Long.MAX_VALUE) : "(SELECT position FROM indexed)";
        asked(() -> {
            try (var statement = connection.createStatement();
                    var read =
                            statement.executeQuery("SELECT term, position, " + reach + " FROM term WHERE term < x''")) {
                var by = new byte[0];
                var before = Long.MIN_VALUE;
                while (read.next()) {
                    var term = bytes(read, 1);
                    var position = read.getLong(2);
                    var order = Arrays.compareUnsigned(by, term);
                    if (order > 0 || (order == 0 && before >= position)) {
                        throw new LogFailure.Unreadable("%s has an index that is out of order at %s of event %d"
                                .formatted(file, new String(term, UTF_8), position));
                    }
                    if (position >= read.getLong(3)) {
                        throw new LogFailure.Unreadable(
                                "%s has %s of event %d in its index, which does not reach so far"
                                        .formatted(file, new String(term, UTF_8), position));
                    }
                    if (position < size) {
                        ways.way(term, position);
                    }
                    by = term;
                    before = position;
                }
                return size;
            }
        });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(file + " cannot be closed", e);
        }
    }

    private long number(String selected) {
        return asked(() -> {
            try (var statement = connection.createStatement();
                    var read = statement.executeQuery("SELECT " + selected)) {
                return read.next() ? read.getLong(1) : 0;
            }
        });
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new LogFailure.Unreadable(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** A column that somebody has emptied is read as no bytes, which match nothing. */
    private static byte[] bytes(ResultSet read, int column) throws SQLException {
        var bytes = read.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    private static Optional<Hash> hash(byte[] bytes) {
        return bytes.length == Hash.LENGTH ? Optional.of(new Hash(bytes)) : Optional.empty();
    }
}
