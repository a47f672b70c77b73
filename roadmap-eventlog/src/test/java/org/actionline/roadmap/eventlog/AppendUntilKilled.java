package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.DEFINED;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * A process that appends until it is killed, and prints the lines of an {@link OutsideLedger}. It takes a directory and
 * how SQLite is to sync.
 */
final class AppendUntilKilled {

    static final int EVENTS_OF_A_COMMIT = 3;

    private static final int COMMITTERS = 4;

    /** So that kills meet the moments at which the index is written. */
    private static final int INDEX_EVERY = 20;

    private AppendUntilKilled() {}

    public static void main(String[] arguments) {
        var directory = Path.of(arguments[0]);
        var store = SqliteStore.open(
                directory.resolve(SqliteStore.FILE),
                DirectoryLock.take(directory),
                SynchronousMode.valueOf(arguments[1]),
                INDEX_EVERY);
        var log = new EventLog(store, Clock.systemUTC(), COMMITTERS);
        for (var committer = 0; committer < COMMITTERS; committer++) {
            Thread.ofPlatform().start(() -> appendForEver(log));
        }
    }

    private static void appendForEver(EventLog log) {
        while (true) {
            var commit = List.of(event(DEFINED, C2), event(REVISED, C2), event(REVISED, C5));
            System.out.print(OutsideLedger.lines(answer(log.append(Condition.none(), commit)), commit));
            if (System.out.checkError()) {
                // Nobody is left who could kill it.
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
