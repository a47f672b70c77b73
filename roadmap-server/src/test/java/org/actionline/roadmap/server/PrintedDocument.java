package org.actionline.roadmap.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The printed source document, which is not ours to pass on: tests use it where it stands in {@code shared/seed} beside the project. */
public final class PrintedDocument {

    private PrintedDocument() {}

    /** Its bytes; the calling test is skipped, and says so, where there is none. */
    public static byte[] read() {
        var file = find();
        assumeTrue(file.isPresent(), "skipped: there is no shared/seed beside this project");
        try {
            return Files.readAllBytes(file.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var seed = folder.resolve("shared").resolve("seed");
            if (Files.isDirectory(seed)) {
                try (var files = Files.list(seed)) {
                    return files.filter(file -> file.toString().endsWith(".txt"))
                            .sorted()
                            .findFirst();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.empty();
    }
}
