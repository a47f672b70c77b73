package org.actionline.roadmap.eventlog.axon;

import java.nio.file.Path;
import java.time.Clock;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.MongoServers;

/** Axon's rules on the server that is named. */
class NamedMongoStorageEngineTest extends LogStorageEngineContract {

    @Override
    EventLog open(Path directory) {
        return EventLog.connect(MongoServers.address(MongoServers.named(), directory), directory, Clock.systemUTC());
    }
}
