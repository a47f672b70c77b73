package org.actionline.roadmap.eventlog;

import java.nio.file.Path;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** With an index that is written with nearly every block, so that what it holds and what waits for it are both asked. */
class SqliteStoreContractTest extends StoreContract {

    @Override
    Store store(Path directory) {
        return SqliteStore.open(
                directory.resolve(SqliteStore.FILE), DirectoryLock.take(directory), SynchronousMode.FULL, 2);
    }
}
