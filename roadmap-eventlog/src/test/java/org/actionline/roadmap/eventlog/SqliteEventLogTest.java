package org.actionline.roadmap.eventlog;

import java.nio.file.Path;

class SqliteEventLogTest extends EventLogContract {

    @Override
    Store store(Path directory) {
        return SqliteStore.open(directory);
    }
}
