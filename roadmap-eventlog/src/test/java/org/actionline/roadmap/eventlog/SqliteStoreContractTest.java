package org.actionline.roadmap.eventlog;

import java.nio.file.Path;

class SqliteStoreContractTest extends StoreContract {

    @Override
    Store store(Path directory) {
        return SqliteStore.open(directory);
    }
}
