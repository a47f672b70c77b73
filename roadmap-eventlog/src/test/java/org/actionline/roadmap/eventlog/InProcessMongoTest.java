package org.actionline.roadmap.eventlog;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** The contracts on the server of {@link MongoServers#inProcess}. */
class InProcessMongoTest {

    @Nested
    class StoreTest extends StoreContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.inProcess(), directory);
        }
    }

    @Nested
    class EventLogTest extends EventLogContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.inProcess(), directory);
        }
    }

    @Nested
    class ConditionTest extends ConditionContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.inProcess(), directory);
        }
    }

    @Nested
    class ErasureTest extends ErasureContract {

        @Override
        Store store(Path directory) {
            return MongoServers.store(MongoServers.inProcess(), directory);
        }

        @Override
        Stream<byte[]> kept(Path directory) {
            return MongoServers.documents(MongoServers.inProcess(), directory);
        }
    }
}
