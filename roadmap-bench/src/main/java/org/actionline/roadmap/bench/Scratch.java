package org.actionline.roadmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory for one measurement, gone afterwards. */
record Scratch(Path path) implements AutoCloseable {

    static Scratch in(Path directory) throws IOException {
        return new Scratch(Files.createTempDirectory(directory, "bench"));
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
