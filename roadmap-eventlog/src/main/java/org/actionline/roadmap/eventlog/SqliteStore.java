package org.actionline.roadmap.eventlog;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.actionline.roadmap.ledger.Hash;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;

/**
 * Events in one SQLite file, for one process.
 *
 * <p>The write-ahead log with {@code synchronous=FULL} syncs every commit before it is acknowledged
 * (https://sqlite.org/pragma.html#pragma_synchronous), and lets readers go on while it is written.
 */
final class SqliteStore implements Store {

    private static final System.Logger LOGGER = System.getLogger(SqliteStore.class.getName());

    static final String FILE = "log.db";

    /** Exists while the file may hold traces of something erased. */
    private static final String UNSCRUBBED = "log.unscrubbed";

    /** How many events may wait for their rows in the index. Few enough that a start reads them in no time. */
    static final int WAITING = 2_048;

    private static final int BUSY_MILLIS = 10_000;

    /** How often to wait for readers, each time as long as above. */
    private static final int SCRUBS = 6;

    /** The rest of an error code says more about its cause (https://sqlite.org/rescode.html). */
    private static final int PRIMARY_CODE = 0xff;

    private final Path file;
    private final AutoCloseable lock;
    private final SynchronousMode synchronous;
    private final SqliteReaders readers;

    private final int waiting;

    /** Owned by the thread that appends, one at a time. */
    private SqliteWriter writer;

    /** Replaced whole, by the thread that appends. */
    private volatile RecentTerms recent;

    /** Something was appended since the index was written, and the writer is as good as new. */
    private boolean behind;

    private SqliteStore(Path file, AutoCloseable lock, SynchronousMode synchronous, int waiting) throws SQLException {
        this.file = file;
        this.lock = lock;
        this.synchronous = synchronous;
        this.waiting = waiting;
        this.writer = new SqliteWriter(connect());
        this.readers = new SqliteReaders(() -> new SqliteReader(connect()));
        try {
            this.recent = notIndexed();
        } catch (RuntimeException e) {
            readers.close();
            writer.close();
            throw e;
        }
    }

    /** What the table does not hold yet, which after a crash is more than nothing. */
    private RecentTerms notIndexed() {
        var head = head();
        var indexed = readers.with(SqliteReader::indexed);
        var from = indexed.position();
        var before = from == 0 ? List.of(Hash.ZERO) : hashes(0, from - 1, from);
        if (!before.equals(List.of(indexed.leaf()))) {
            throw new LogFailure.Damaged(
                    Math.clamp(from - 1, 0, head), "the index is said to reach it, which its leaf denies");
        }
        var terms = new RecentTerms(from, indexed.leaf());
        Pages.stream((start, limit) -> read(start, head, limit), from).forEach(event -> terms.add(List.of(event)));
        return terms;
    }

    /**
     * Opens the store of a data directory, or begins one.
     *
     * @throws LogFailure.InUse if another process has it open
     * @throws LogFailure.UnknownFormat if it cannot be read by this version
     * @throws LogFailure.Damaged if its index does not reach as far as it says
     * @throws LogFailure.Unreadable if its file is damaged, or the disk does not answer
     */
    static SqliteStore open(Path directory) {
        var lock = DirectoryLock.take(directory);
        try {
            var store = open(directory.resolve(FILE), lock);
            if (Files.exists(store.unscrubbed())) {
                store.scrub();
            }
            return store;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        } catch (SQLException | IOException e) {
            lock.close();
            throw new IllegalStateException("Traces of an erased payload cannot be removed from " + directory, e);
        }
    }

    /**
     * Opens an existing store beside its owner, which is safe as long as nothing is appended.
     *
     * @throws LogFailure.UnknownFormat if there is none that can be read by this version
     */
    static SqliteStore openToRead(Path directory) {
        var file = directory.resolve(FILE);
        if (Files.notExists(file)) {
            throw new LogFailure.UnknownFormat("There is no event log in " + directory);
        }
        return open(file, () -> {});
    }

    /** @param lock closed when the store is */
    static SqliteStore open(Path file, AutoCloseable lock) {
        return open(file, lock, SynchronousMode.FULL, WAITING);
    }

    /**
     * Opens a store that is not as ours are.
     *
     * @param synchronous anything less than {@code FULL} loses acknowledged commits when the power goes off
     * @param waiting after how many events the index is written
     */
    static SqliteStore open(Path file, AutoCloseable lock, SynchronousMode synchronous, int waiting) {
        try {
            return new SqliteStore(file, lock, synchronous, waiting);
        } catch (SQLException e) {
            if (e.getErrorCode() == SQLiteErrorCode.SQLITE_NOTADB.code) {
                throw new LogFailure.UnknownFormat(file + " is not an event log of this program");
            }
            throw new LogFailure.Unreadable(
                    "The event log " + file + " cannot be opened: " + e.getMessage()
                            + ". './roadmap verify DIR' says which events are damaged; restore a backup into an empty"
                            + " directory if it does not open again.",
                    e);
        }
    }

    private Connection connect() throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(synchronous);
        config.setBusyTimeout(BUSY_MILLIS);
        // Otherwise the driver asks for the last row id after every insert.
        config.setGetGeneratedKeys(false);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    @Override
    public long head() {
        return readers.with(SqliteReader::head);
    }

    @Override
    public Outcome append(Block block) {
        try {
            if (recent.events() < waiting) {
                writer.write(block);
            } else {
                writer.write(recent, block);
                recent = new RecentTerms(recent.next(), recent.last());
            }
            recent.add(block.events());
            behind = true;
            return Outcome.WRITTEN;
        } catch (SQLException e) {
            behind = false;
            return failed(block, e);
        }
    }

    /** The mark outlives a crash: what was overwritten may then still stand in the file's free room. */
    @Override
    public void erase(Erasure erasure) {
        var position = erasure.position();
        var done = read(position, position + 1, 1).stream().anyMatch(erasure::isDone);
        if (done) {
            return;
        }
        try {
            Files.write(unscrubbed(), new byte[0]);
            writer.erase(erasure);
            scrub();
        } catch (SQLException | IOException e) {
            throw new LogFailure.Stopped(
                    "the payload of event " + position + " could not be destroyed; that is done at the next start", e);
        }
    }

    private Path unscrubbed() {
        return file.resolveSibling(UNSCRUBBED);
    }

    private void scrub() throws SQLException, IOException {
        for (var attempt = 0; !writer.scrub(); attempt++) {
            if (attempt == SCRUBS) {
                throw new IOException("somebody has been reading the file " + file + " all the time");
            }
        }
        Files.delete(unscrubbed());
    }

    /** After a failed sync nobody knows what the disk holds, so only refusals that SQLite undoes are survived. */
    private Outcome failed(Block block, SQLException failure) {
        var code = failure.getErrorCode() & PRIMARY_CODE;
        var lost = code == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
        var full = code == SQLiteErrorCode.SQLITE_FULL.code;
        if (!lost && !full) {
            throw new LogFailure.Stopped("its file could not be written", failure);
        }
        try {
            writer.close();
            writer = new SqliteWriter(connect());
            recent = notIndexed();
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
            throw new LogFailure.Stopped("its file could not be written, nor opened again", failure);
        }
        if (full && head() == block.first()) {
            throw new LogFailure.DiskFull(failure);
        }
        if (lost && head() > block.first()) {
            return holds(block) ? Outcome.WRITTEN : Outcome.TAKEN;
        }
        throw new LogFailure.Stopped("its file refused a block, and holds " + head() + " events now", failure);
    }

    /** The last leaf rests on all of the block, since each entry names the leaf before. */
    private boolean holds(Block block) {
        var last = block.events().getLast();
        return hashes(0, block.next() - 1, block.next()).equals(List.of(last.leaf()));
    }

    @Override
    public List<SealedEvent> read(long from, long to, int limit) {
        return from >= to ? List.of() : readers.with(reader -> reader.read(from, to, limit));
    }

    @Override
    public List<SealedEvent> read(Criteria criteria, long from, long to, int limit) {
        if (criteria.isEverything()) {
            return read(from, to, limit);
        }
        if (criteria.anyOf().isEmpty() || from >= to) {
            return List.of();
        }
        // First what waits: whatever leaves it meanwhile is found here all the same.
        var waits = recent;
        var query = CriteriaQuery.of(criteria, from, Math.min(to, waits.from()), limit);
        return readers.with(reader -> {
            var events = reader.read(query);
            events.addAll(reader.read(waits.positions(criteria, from, to, limit - events.size())));
            return events;
        });
    }

    @Override
    public List<Hash> hashes(int level, long from, long to) {
        return readers.with(reader -> level == 0 ? reader.leaves(from, to) : reader.nodes(level, from, to));
    }

    /** SQLite knows no interrupts. */
    @Override
    public boolean callersMayWrite() {
        return true;
    }

    @Override
    public void close() {
        try {
            readers.close();
            index();
            writer.close();
            lock.close();
        } catch (Exception e) {
            throw new IllegalStateException("The event log cannot be closed", e);
        }
    }

    /** So that the next start has nothing to read. What cannot be written now is read then. */
    private void index() {
        try {
            if (behind) {
                writer.write(recent);
            }
        } catch (SQLException e) {
            LOGGER.log(DEBUG, "The index of the event log is left to the next start", e);
        }
    }
}
