package org.actionline.roadmap.server.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actionline.roadmap.server.DataDirectory;
import org.springframework.stereotype.Component;

/** Uploaded documents, each under the SHA-256 of its bytes, so that a preview survives a restart and a document is kept once. */
@Component
class DocumentStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String NAME = ".name";

    private final Path directory;

    DocumentStore(DataDirectory data) {
        this.directory = data.path().resolve("imports");
    }

    /** A kept document: the name it came under and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // neither compared nor changed by anyone
    record Kept(String name, byte[] content) {}

    void keep(String sha256, String name, byte[] content) {
        try {
            Files.createDirectories(directory);
            write(directory.resolve(sha256), content);
            write(directory.resolve(sha256 + NAME), name.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Kept> find(String sha256) {
        if (!SHA256.matcher(sha256).matches() || !Files.exists(directory.resolve(sha256 + NAME))) {
            return Optional.empty();
        }
        try {
            var name = Files.readString(directory.resolve(sha256 + NAME));
            return Optional.of(new Kept(name, Files.readAllBytes(directory.resolve(sha256))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: another file first, then its name. */
    private void write(Path file, byte[] content) throws IOException {
        var part = Files.createTempFile(directory, "upload", ".part");
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
