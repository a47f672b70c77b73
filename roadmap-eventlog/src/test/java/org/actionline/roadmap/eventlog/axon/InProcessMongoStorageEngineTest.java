package org.actionline.roadmap.eventlog.axon;

import java.nio.file.Path;
import java.time.Clock;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.MongoServers;

/** Axon's rules on a server of the MongoDB protocol inside this process. */
class InProcessMongoStorageEngineTest extends LogStorageEngineContract {

    @Override
    EventLog open(Path directory) {
        return EventLog.connect(
                MongoServers.address(MongoServers.inProcess(), directory), directory, Clock.systemUTC());
    }
}
