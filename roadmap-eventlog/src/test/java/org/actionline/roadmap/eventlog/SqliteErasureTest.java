package org.actionline.roadmap.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class SqliteErasureTest extends ErasureContract {

    @Override
    Store store(Path directory) {
        return SqliteStore.open(directory);
    }

    @Override
    Stream<byte[]> kept(Path directory) {
        try (var files = Files.list(directory)) {
            return files
                    .filter(file -> !file.endsWith(DirectoryLock.FILE))
                    .map(SqliteErasureTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
