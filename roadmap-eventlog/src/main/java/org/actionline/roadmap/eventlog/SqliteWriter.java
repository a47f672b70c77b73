package org.actionline.roadmap.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.actionline.roadmap.eventlog.RecentTerms.Term;

/**
 * The connection that writes. Good until its first failure: SQLite may have ended the transaction by itself then, and
 * what follows would be committed row by row.
 */
final class SqliteWriter implements AutoCloseable {

    /** Rows of one statement. Running a statement costs more than a row of it. */
    private static final int TERMS = 16;

    private final Connection connection;
    private final PreparedStatement insertEvent;
    private final PreparedStatement insertTerm;
    private final PreparedStatement insertTerms;
    private final PreparedStatement insertNode;
    private final PreparedStatement updateIndexed;

    /** @param connection closed with this writer, also if it cannot be set up */
    SqliteWriter(Connection connection) throws SQLException {
        this.connection = connection;
        try {
            SqliteSchema.prepare(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA secure_delete = ON");
            }
            connection.setAutoCommit(false);
            insertEvent = connection.prepareStatement(
                    "INSERT INTO event (position, leaf, entry, metadata, payload, salt) VALUES (?, ?, ?, ?, ?, ?)");
            insertTerm = connection.prepareStatement("INSERT INTO term (term, position) VALUES (?, ?)");
            insertTerms = connection.prepareStatement(
                    "INSERT INTO term (term, position) VALUES (?, ?)" + ", (?, ?)".repeat(TERMS - 1));
            insertNode = connection.prepareStatement("INSERT INTO node (level, number, hash) VALUES (?, ?, ?)");
            updateIndexed = connection.prepareStatement("UPDATE indexed SET position = ?, leaf = ?");
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Writes a block in one transaction, which is on stable storage afterwards. */
    void write(Block block) throws SQLException {
        for (var event : block.events()) {
            insert(event);
        }
        for (var node : block.nodes()) {
            insert(node);
        }
        connection.commit();
    }

    /** As {@link #write(Block)}, and in the same transaction the index of the events before. */
    void write(RecentTerms before, Block block) throws SQLException {
        insert(before);
        write(block);
    }

    /** Writes the index alone. */
    void write(RecentTerms recent) throws SQLException {
        insert(recent);
        connection.commit();
    }

    /** Overwrites a row; SQLite zeroes the room that becomes free (https://sqlite.org/pragma.html#pragma_secure_delete). */
    void erase(Erasure erasure) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE event SET metadata = ?, payload = ?, salt = zeroblob(0) WHERE position = ?")) {
            update.setBytes(1, erasure.metadata().bytes());
            update.setBytes(2, erasure.payload().bytes());
            update.setLong(3, erasure.position());
            update.executeUpdate();
        }
        connection.commit();
    }

    /**
     * Rewrites the file without whatever earlier rows have left in it, and empties the write-ahead log.
     *
     * <p>Zeroing alone is not enough: when SQLite moves rows from page to page, pieces of them may stay behind.
     *
     * @return whether the write-ahead log could be emptied: not while somebody reads what is only there
     */
    boolean scrub() throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("VACUUM");
            try (var answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                return answer.next() && answer.getInt(1) == 0;
            }
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private void insert(SealedEvent sealed) throws SQLException {
        var event = sealed.event();
        insertEvent.setLong(1, event.position());
        insertEvent.setBytes(2, sealed.leaf().bytes());
        insertEvent.setBytes(3, sealed.entry());
        insertEvent.setBytes(4, sealed.metadata().bytes());
        insertEvent.setBytes(5, event.payload().bytes());
        insertEvent.setBytes(6, sealed.salt());
        insertEvent.executeUpdate();
    }

    private void insert(RecentTerms recent) throws SQLException {
        var terms = recent.inOrder().toList();
        var next = 0;
        for (; terms.size() - next >= TERMS; next += TERMS) {
            insert(terms.subList(next, next + TERMS), insertTerms);
        }
        for (; next < terms.size(); next++) {
            insert(terms.subList(next, next + 1), insertTerm);
        }
        updateIndexed.setLong(1, recent.next());
        updateIndexed.setBytes(2, recent.last().bytes());
        updateIndexed.executeUpdate();
    }

    private static void insert(List<Term> terms, PreparedStatement statement) throws SQLException {
        var parameter = 1;
        for (var term : terms) {
            statement.setString(parameter++, term.text());
            statement.setLong(parameter++, term.position());
        }
        statement.executeUpdate();
    }

    private void insert(Block.Node node) throws SQLException {
        insertNode.setInt(1, node.level());
        insertNode.setLong(2, node.index());
        insertNode.setBytes(3, node.hash().bytes());
        insertNode.executeUpdate();
    }

    /** Closes the connection, which undoes whatever was not committed. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
