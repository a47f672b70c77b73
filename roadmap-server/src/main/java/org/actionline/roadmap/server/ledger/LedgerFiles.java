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
import java.util.List;
import java.util.Locale;
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

    /** The public keys before the present ones, with an empty line after those that signed together. */
    Path formerKeys() {
        return keys().resolve("former.keys");
    }

    /** All public keys, oldest first, in the form of {@link org.actionline.roadmap.ledger.KeyHistory}. */
    public Optional<String> keyHistory() {
        return read(verifierKeys()).map(present -> read(formerKeys()).orElse("") + present);
    }

    /** Some of the checkpoints signed before the last, by their sizes; they show since when something was altered. */
    Path archive() {
        return directory.resolve("checkpoints");
    }

    /** Where a checkpoint of the archive is. */
    Path archived(long size) {
        return archive().resolve(String.format(Locale.ROOT, "%020d", size));
    }

    /** The checkpoints that are kept in the archive, smallest first. */
    public List<String> earlierCheckpoints() {
        return archivedSizes().stream()
                .flatMap(size -> read(archived(size)).stream())
                .toList();
    }

    /** The sizes of the checkpoints in the archive, by the names of their files, smallest first. */
    List<Long> archivedSizes() {
        try (var files = Files.list(archive())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("0[0-9]{19}"))
                    .map(Long::valueOf)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(archive() + " cannot be read", e);
        }
    }

    /** The private keys, one a line. Whoever has them can sign in the name of this register. */
    Path signingKeys() {
        return keys().resolve("signing.keys");
    }

    /** The private keys that are about to take their place; there only while keys are being replaced. */
    Path nextKeys() {
        return keys().resolve("next.keys");
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
            // Bytes that are no UTF-8 are not refused here: whoever reads the text says what is wrong with it.
            return Optional.of(new String(Files.readAllBytes(file), UTF_8));
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
