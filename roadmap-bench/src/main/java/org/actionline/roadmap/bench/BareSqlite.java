package org.actionline.roadmap.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The ceiling: the tables of a log copied row by row through JDBC by one thread, in as many equally durable
 * transactions as the log had made. Nothing is checked, hashed or handed over.
 */
final class BareSqlite {

    private record Table(String name, String definition, List<Object[]> rows) {}

    private final List<Table> tables = new ArrayList<>();

    /** Reads the rows to be written, in the order in which they were. */
    BareSqlite(Path log) throws SQLException {
        try (var connection = connect(log)) {
            try (var statement = connection.createStatement();
                    var schema = statement.executeQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")) {
                while (schema.next()) {
                    tables.add(new Table(schema.getString(1), schema.getString(2), new ArrayList<>()));
                }
            }
            for (var table : tables) {
                read(connection, table);
            }
        }
    }

    /** What it takes to write all rows in so many transactions. */
    long nanos(Path file, long transactions) throws SQLException {
        try (var connection = create(file)) {
            var begin = System.nanoTime();
            write(connection, transactions, new Samples());
            return System.nanoTime() - begin;
        }
    }

    /** What each transaction takes if there is one for every event. */
    Samples latencies(Path file) throws SQLException {
        try (var connection = create(file)) {
            var latencies = new Samples();
            write(connection, tables.getFirst().rows().size(), latencies);
            return latencies;
        }
    }

    private Connection create(Path file) throws SQLException {
        var connection = connect(file);
        for (var table : tables) {
            try (var statement = connection.createStatement()) {
                statement.execute(table.definition());
            }
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private void write(Connection connection, long transactions, Samples latencies) throws SQLException {
        var inserts = new ArrayList<PreparedStatement>();
        for (var table : tables) {
            var columns = table.rows().isEmpty() ? 1 : table.rows().getFirst().length;
            inserts.add(connection.prepareStatement("INSERT INTO " + table.name() + " VALUES ("
                    + String.join(", ", Collections.nCopies(columns, "?")) + ")"));
        }
        for (var transaction = 0L; transaction < transactions; transaction++) {
            var begin = System.nanoTime();
            for (var i = 0; i < tables.size(); i++) {
                var rows = tables.get(i).rows();
                var from = (int) (transaction * rows.size() / transactions);
                var to = (int) ((transaction + 1) * rows.size() / transactions);
                for (var row : rows.subList(from, to)) {
                    for (var column = 0; column < row.length; column++) {
                        inserts.get(i).setObject(column + 1, row[column]);
                    }
                    inserts.get(i).executeUpdate();
                }
            }
            connection.commit();
            latencies.nanosSince(begin);
        }
    }

    private static void read(Connection connection, Table table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table.name() + order(table))) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new Object[columns];
                for (var column = 0; column < columns; column++) {
                    row[column] = rows.getObject(column + 1);
                }
                table.rows().add(row);
            }
        }
    }

    private static String order(Table table) {
        return table.definition().contains("position") ? " ORDER BY position" : "";
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setGetGeneratedKeys(false);
        return config.createConnection("jdbc:sqlite:" + file);
    }
}
