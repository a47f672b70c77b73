package org.actionline.roadmap.eventlog;

import java.nio.file.Path;

class SqliteConditionTest extends ConditionContract {

    @Override
    Store store(Path directory) {
        return SqliteStore.open(directory);
    }
}
