package org.actionline.roadmap.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;

/** The rows of a log read through JDBC, for comparison. */
final class BareReads implements AutoCloseable {

    private static final String COLUMNS = "e.position, e.leaf, e.entry, e.metadata, e.payload, e.salt";

    private final Connection connection;
    private final PreparedStatement byTerm;

    BareReads(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        connection = config.createConnection("jdbc:sqlite:" + file);
        byTerm = connection.prepareStatement("SELECT " + COLUMNS
                + " FROM term t CROSS JOIN event e ON e.position = t.position WHERE t.term = ? ORDER BY t.position");
    }

    /** How many events carry a tag; every column of each is fetched. */
    int byTag(String tag) throws SQLException {
        byTerm.setString(1, tag);
        var count = 0;
        try (var rows = byTerm.executeQuery()) {
            while (rows.next()) {
                fetch(rows, json -> {});
                count++;
            }
        }
        return count;
    }

    /** Reads every event in the order of positions, and gives what is JSON of each: entry, metadata and payload. */
    void all(Consumer<byte[]> json) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT " + COLUMNS + " FROM event e ORDER BY e.position")) {
            while (rows.next()) {
                fetch(rows, json);
            }
        }
    }

    /** Gives every entry, in the order of positions. */
    void entries(Consumer<byte[]> entry) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT entry FROM event ORDER BY position")) {
            while (rows.next()) {
                entry.accept(rows.getBytes(1));
            }
        }
    }

    double average(String expression) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT avg(" + expression + ") FROM event")) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private static void fetch(ResultSet rows, Consumer<byte[]> json) throws SQLException {
        rows.getLong(1);
        rows.getBytes(2);
        json.accept(rows.getBytes(3));
        json.accept(rows.getBytes(4));
        json.accept(rows.getBytes(5));
        rows.getBytes(6);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
