package org.actionline.roadmap.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory of one's own beside the place that is aimed at, gone again unless it was moved there. */
record WorkDirectory(Path path) implements AutoCloseable {

    /** Mode 0700 where there are modes. */
    static WorkDirectory beside(Path place) throws IOException {
        var parent = place.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new BackupFailed(place + " is no place for a file or a directory. Name another one.");
        }
        Files.createDirectories(parent);
        return new WorkDirectory(Files.createTempDirectory(parent, ".roadmap-"));
    }

    @Override
    public void close() throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
