package org.actionline.roadmap.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where a data directory keeps its keys and the checkpoint it signed last. */
public final class LedgerFiles {

    private final Path directory;

    public LedgerFiles(Path directory) {
        this.directory = directory;
    }

    /** The checkpoint signed last, as it was published. */
    public Path checkpoint() {
        return directory.resolve("checkpoint");
    }

    /** The public keys, one a line, as they are published. */
    public Path verifierKeys() {
        return keys().resolve("verifier.keys");
    }

    /** The private keys, one a line. Whoever has them can sign in the name of this register. */
    Path signingKeys() {
        return keys().resolve("signing.keys");
    }

    /** Makes the directory of the keys, mode 0700 where there are modes. */
    void prepare() {
        try {
            Files.createDirectories(keys());
            var attributes = Files.getFileAttributeView(keys(), PosixFileAttributeView.class);
            if (attributes != null) {
                attributes.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(keys() + " cannot be made", e);
        }
    }

    /** The text of a file, nothing if there is none. */
    public static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * Replaces a file by another text, mode 0600. A crash leaves the old text or the new one, and once this returns the new one
     * is on stable storage.
     */
    public static void write(Path file, String text) {
        try {
            // Temporary files are born with mode 0600.
            var directory = requireNonNull(file.getParent());
            var whole = Files.createTempFile(directory, String.valueOf(file.getFileName()), ".new");
            try (var channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            syncName(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** A new name is only durable once its directory is; where directories cannot be opened, it is so by itself. */
    private static void syncName(Path directory) throws IOException {
        if (Files.getFileAttributeView(directory, PosixFileAttributeView.class) != null) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path keys() {
        return directory.resolve("keys");
    }
}
