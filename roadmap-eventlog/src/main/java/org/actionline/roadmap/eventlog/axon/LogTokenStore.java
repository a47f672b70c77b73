package org.actionline.roadmap.eventlog.axon;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.WrappedToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * How far each processor has read, in a small SQLite file for one process. The file belongs beside the views that the
 * processors fill: whoever drops those drops it too.
 *
 * <p>A token is stored after the unit of work that handled its events, so a crash can repeat events and never skip one.
 * A replay is not told from a first reading; a processor that is rebuilt gets a new name.
 */
public final class LogTokenStore implements TokenStore, AutoCloseable {

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE IF NOT EXISTS token (
              processor TEXT NOT NULL,
              segment INTEGER NOT NULL,
              mask INTEGER NOT NULL,
              position INTEGER,
              PRIMARY KEY (processor, segment)
            ) WITHOUT ROWID\
            """,
            "CREATE TABLE IF NOT EXISTS identity (id TEXT NOT NULL)",
            "INSERT INTO identity SELECT '" + UUID.randomUUID() + "' WHERE NOT EXISTS (SELECT 1 FROM identity)");

    private final Connection connection;

    private LogTokenStore(Connection connection) {
        this.connection = connection;
    }

    /** Opens a file of tokens, or begins one. */
    public static LogTokenStore open(Path file) {
        try {
            var config = new SQLiteConfig();
            config.setJournalMode(JournalMode.WAL);
            // A token lost in a power cut only has its events handled again.
            config.setSynchronous(SynchronousMode.NORMAL);
            var connection = config.createConnection("jdbc:sqlite:" + file);
            for (var table : TABLES) {
                try (var statement = connection.createStatement()) {
                    statement.execute(table);
                }
            }
            return new LogTokenStore(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The token file " + file + " cannot be opened", e);
        }
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processorName,
            int segmentCount,
            @Nullable TrackingToken initialToken,
            @Nullable ProcessingContext context) {
        return answer(() -> {
            if (!segments(processorName).isEmpty()) {
                throw new UnableToClaimTokenException("The processor " + processorName + " has tokens already");
            }
            var segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, segmentCount - 1);
            for (var segment : segments) {
                insert(processorName, segment, initialToken);
            }
            return segments;
        });
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String processorName, Segment segment, @Nullable ProcessingContext context) {
        return done(() -> {
            if (segments(processorName).contains(segment)) {
                throw new UnableToInitializeTokenException(
                        "The processor " + processorName + " has a token for " + segment);
            }
            insert(processorName, segment, token);
        });
    }

    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String processorName, int segmentId, @Nullable ProcessingContext context) {
        if (context != null && context.isStarted()) {
            context.onAfterCommit(after -> update(token, processorName, segmentId));
            return CompletableFuture.completedFuture(null);
        }
        return update(token, processorName, segmentId);
    }

    private CompletableFuture<Void> update(@Nullable TrackingToken token, String processorName, int segmentId) {
        return done(() -> {
            try (var update =
                    connection.prepareStatement("UPDATE token SET position = ? WHERE processor = ? AND segment = ?")) {
                update.setObject(1, position(token));
                update.setString(2, processorName);
                update.setInt(3, segmentId);
                if (update.executeUpdate() == 0) {
                    throw unknown(processorName, segmentId);
                }
            }
        });
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return ifAny(() -> {
            try (var select =
                    connection.prepareStatement("SELECT position FROM token WHERE processor = ? AND segment = ?")) {
                select.setString(1, processorName);
                select.setInt(2, segmentId);
                try (var rows = select.executeQuery()) {
                    if (!rows.next()) {
                        throw unknown(processorName, segmentId);
                    }
                    var position = rows.getLong(1);
                    return rows.wasNull() ? Optional.empty() : Optional.of(new GlobalSequenceTrackingToken(position));
                }
            }
        });
    }

    /** There is no claim to release: the data directory has one process. */
    @Override
    public CompletableFuture<Void> releaseClaim(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> deleteToken(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return done(() -> {
            try (var delete = connection.prepareStatement("DELETE FROM token WHERE processor = ? AND segment = ?")) {
                delete.setString(1, processorName);
                delete.setInt(2, segmentId);
                if (delete.executeUpdate() == 0) {
                    throw unknown(processorName, segmentId);
                }
            }
        });
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(
            String processorName, int segmentId, @Nullable ProcessingContext context) {
        return ifAny(() -> segments(processorName).stream()
                .filter(segment -> segment.getSegmentId() == segmentId)
                .findFirst());
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processorName, @Nullable ProcessingContext context) {
        return answer(() -> segments(processorName));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processorName, @Nullable ProcessingContext context) {
        return fetchSegments(processorName, context);
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return answer(() -> {
            try (var select = connection.prepareStatement("SELECT id FROM identity");
                    var rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The token file cannot be closed", e);
        }
    }

    private List<Segment> segments(String processorName) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT segment, mask FROM token WHERE processor = ? ORDER BY segment")) {
            select.setString(1, processorName);
            try (var rows = select.executeQuery()) {
                var segments = new ArrayList<Segment>();
                while (rows.next()) {
                    segments.add(new Segment(rows.getInt(1), rows.getInt(2)));
                }
                return segments;
            }
        }
    }

    private void insert(String processorName, Segment segment, @Nullable TrackingToken token) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO token (processor, segment, mask, position) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, processorName);
            insert.setInt(2, segment.getSegmentId());
            insert.setInt(3, segment.getMask());
            insert.setObject(4, position(token));
            insert.executeUpdate();
        }
    }

    /** The next position to read; nothing if the processor has not begun. */
    private static @Nullable Long position(@Nullable TrackingToken token) {
        var plain = WrappedToken.unwrapLowerBound(token);
        if (plain == null) {
            return null;
        }
        if (plain instanceof GlobalSequenceTrackingToken next) {
            return next.getGlobalIndex();
        }
        throw new IllegalArgumentException("The log gives no tokens like " + plain);
    }

    private static UnableToClaimTokenException unknown(String processorName, int segmentId) {
        return new UnableToClaimTokenException(
                "The processor " + processorName + " has no token for segment " + segmentId);
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private interface Step {
        void run() throws SQLException;
    }

    private CompletableFuture<Void> done(Step step) {
        return answer(() -> {
                    step.run();
                    return this;
                })
                .thenAccept(self -> {});
    }

    /** Axon wants {@code null} for what is not there. */
    private <T> CompletableFuture<T> ifAny(Work<Optional<T>> work) {
        return answer(work)
                .thenCompose(found -> found.map(CompletableFuture::completedFuture)
                        .orElseGet(() -> CompletableFuture.completedFuture(null)));
    }

    private synchronized <T> CompletableFuture<T> answer(Work<T> work) {
        try {
            return CompletableFuture.completedFuture(work.run());
        } catch (SQLException e) {
            return CompletableFuture.failedFuture(new IllegalStateException("The tokens cannot be kept", e));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
