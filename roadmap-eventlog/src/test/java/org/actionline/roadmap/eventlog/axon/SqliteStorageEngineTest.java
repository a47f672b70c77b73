package org.actionline.roadmap.eventlog.axon;

import java.nio.file.Path;
import java.time.Clock;
import org.actionline.roadmap.eventlog.EventLog;

/** Axon's rules on a real file. */
class SqliteStorageEngineTest extends LogStorageEngineContract {

    @Override
    EventLog open(Path directory) {
        return EventLog.open(directory, Clock.systemUTC());
    }
}
