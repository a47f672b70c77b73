package org.actionline.roadmap.eventlog;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** The contracts on the server of {@link MongoServers#named}. */
class NamedMongoTest {

    @Nested
    class StoreTest extends StoreContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.named(), directory);
        }
    }

    @Nested
    class EventLogTest extends EventLogContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.named(), directory);
        }

        @Override
        int everyNthHash() {
            return 41;
        }
    }

    @Nested
    class ConditionTest extends ConditionContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.named(), directory);
        }
    }

    @Nested
    class ErasureTest extends ErasureContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.named(), directory);
        }

        @Override
        Stream<byte[]> kept(Path directory) {
            return MongoServers.documents(MongoServers.named(), directory);
        }
    }
}
