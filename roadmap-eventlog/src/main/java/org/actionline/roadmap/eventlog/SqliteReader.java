package org.actionline.roadmap.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.actionline.roadmap.ledger.Hash;

/** One connection that reads. Used by one thread at a time. */
final class SqliteReader implements AutoCloseable {

    private static final String COLUMNS = "e.position, e.leaf, e.entry, e.metadata, e.payload, e.salt";
    private static final int PREPARED = 64;

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> prepared = new LinkedHashMap<>(PREPARED, 0.75f, true);

    SqliteReader(Connection connection) {
        this.connection = connection;
    }

    long head() throws SQLException {
        try (var rows = prepare("SELECT max(position) FROM event").executeQuery()) {
            rows.next();
            var last = rows.getLong(1);
            return rows.wasNull() ? 0 : last + 1;
        }
    }

    List<SealedEvent> read(long from, long to, int limit) throws SQLException {
        return events(
                "SELECT " + COLUMNS
                        + " FROM event e WHERE e.position >= ? AND e.position < ? ORDER BY e.position LIMIT ?",
                List.of(from, to, limit));
    }

    List<SealedEvent> read(CriteriaQuery query) throws SQLException {
        return events(
                "SELECT " + COLUMNS + " FROM (" + query.sql()
                        + ") p CROSS JOIN event e ON e.position = p.position ORDER BY p.position",
                query.parameters());
    }

    /** Of events that are there, in this order. */
    List<SealedEvent> read(List<Long> positions) throws SQLException {
        var events = new ArrayList<SealedEvent>();
        for (var position : positions) {
            events.addAll(read(position, position + 1, 1));
        }
        return events;
    }

    /** Nothing of the events before is missing from the table of terms. */
    record Indexed(long position, Hash leaf) {}

    Indexed indexed() throws SQLException {
        try (var rows = prepare("SELECT position, leaf FROM indexed").executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("the table 'indexed' is empty");
            }
            return new Indexed(rows.getLong(1), new Hash(rows.getBytes(2)));
        }
    }

    List<Hash> leaves(long from, long to) throws SQLException {
        return hashes(
                "SELECT leaf FROM event WHERE position >= ? AND position < ? ORDER BY position", List.of(from, to));
    }

    List<Hash> nodes(int level, long from, long to) throws SQLException {
        return hashes(
                "SELECT hash FROM node WHERE level = ? AND number >= ? AND number < ? ORDER BY number",
                List.of(level, from, to));
    }

    private List<SealedEvent> events(String sql, List<Object> parameters) throws SQLException {
        try (var rows = query(sql, parameters)) {
            var events = new ArrayList<SealedEvent>();
            while (rows.next()) {
                events.add(SealedEvent.stored(
                        rows.getLong(1),
                        new Hash(rows.getBytes(2)),
                        rows.getBytes(3),
                        rows.getBytes(4),
                        rows.getBytes(5),
                        rows.getBytes(6)));
            }
            return events;
        }
    }

    private List<Hash> hashes(String sql, List<Object> parameters) throws SQLException {
        try (var rows = query(sql, parameters)) {
            var hashes = new ArrayList<Hash>();
            while (rows.next()) {
                hashes.add(new Hash(rows.getBytes(1)));
            }
            return hashes;
        }
    }

    private ResultSet query(String sql, List<Object> parameters) throws SQLException {
        var statement = prepare(sql);
        for (var i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement.executeQuery();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        if (prepared.size() == PREPARED) {
            prepared.pollFirstEntry().getValue().close();
        }
        var statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
        return statement;
    }

    /** Closes the connection, and with it all that was prepared on it. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
