package org.actionline.roadmap.server.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
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

    /** The SHA-256 of the kept documents in which one of the texts stands as it is. */
    List<String> containing(Collection<String> texts) {
        try (var files = Files.list(directory)) {
            return files.filter(file ->
                            SHA256.matcher(file.getFileName().toString()).matches())
                    .filter(file -> holds(file, texts))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, Collection<String> texts) {
        try {
            var content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return texts.stream()
                    .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                    .anyMatch(content::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Destroys a document and its name. */
    void delete(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("No document is called " + sha256);
        }
        try {
            Files.deleteIfExists(directory.resolve(sha256));
            Files.deleteIfExists(directory.resolve(sha256 + NAME));
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
