package org.actionline.roadmap.eventlog;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;

/** A few connections for any number of reading threads, opened when first needed. */
final class SqliteReaders implements AutoCloseable {

    /** Beyond a few, readers only take the processor from each other. */
    private static final int CONNECTIONS = 8;

    interface Source {
        SqliteReader open() throws SQLException;
    }

    interface Reading<T> {
        T read(SqliteReader reader) throws SQLException;
    }

    private final Source source;
    private final Semaphore free = new Semaphore(CONNECTIONS);
    private final ArrayDeque<SqliteReader> idle = new ArrayDeque<>();
    private boolean closed;

    SqliteReaders(Source source) {
        this.source = source;
    }

    <T> T with(Reading<T> reading) {
        free.acquireUninterruptibly();
        try {
            var reader = take();
            try {
                return reading.read(reader);
            } finally {
                giveBack(reader);
            }
        } catch (SQLException e) {
            throw new LogFailure.Unreadable("The event log cannot be read: " + e.getMessage(), e);
        } finally {
            free.release();
        }
    }

    /** Waits for those who read, and lets nobody read afterwards: whoever tries is told so. */
    @Override
    public void close() throws SQLException {
        free.acquireUninterruptibly(CONNECTIONS);
        try {
            synchronized (idle) {
                closed = true;
                for (var reader : idle) {
                    reader.close();
                }
                idle.clear();
            }
        } finally {
            free.release(CONNECTIONS);
        }
    }

    private SqliteReader take() throws SQLException {
        synchronized (idle) {
            if (closed) {
                throw new LogFailure.Unreadable("The event log has been closed");
            }
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return source.open();
    }

    private void giveBack(SqliteReader reader) {
        synchronized (idle) {
            idle.push(reader);
        }
    }
}
