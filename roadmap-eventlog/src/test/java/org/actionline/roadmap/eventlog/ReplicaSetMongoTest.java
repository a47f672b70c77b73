package org.actionline.roadmap.eventlog;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** The contracts on the server of {@link MongoServers#replicaSet}. */
class ReplicaSetMongoTest {

    @Nested
    class StoreTest extends StoreContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.replicaSet(), directory);
        }
    }

    @Nested
    class EventLogTest extends EventLogContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.replicaSet(), directory);
        }
    }

    @Nested
    class ConditionTest extends ConditionContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.replicaSet(), directory);
        }
    }

    @Nested
    class ErasureTest extends ErasureContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.replicaSet(), directory);
        }

        @Override
        Stream<byte[]> kept(Path directory) {
            return MongoServers.documents(MongoServers.replicaSet(), directory);
        }
    }
}
