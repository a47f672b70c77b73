package org.actionline.roadmap.server.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.DataDirectory;
import org.springframework.stereotype.Component;

/**
 * The bytes of evidence in {@code DIR/evidence/<roadmap>/<sha256>}, each roadmap's apart, so that a right in one opens nothing of another.
 *
 * <p>A file is kept once, never overwritten, and has its name only when all of it is on stable storage. What it was called stands
 * with the result that cites it.
 */
@Component
public class EvidenceStore {

    public static final int LARGEST_BYTES = 8 << 20;
    private static final int MOST_FILES = 5_000;

    private final Path directory;

    EvidenceStore(DataDirectory data) {
        this.directory = directory(data.path());
    }

    /** Where the files of a register are kept; there is no such directory before the first one. */
    public static Path directory(Path data) {
        return data.resolve("evidence");
    }

    /**
     * Keeps a file.
     *
     * @param content read to its end, or to one byte more than the largest file has
     * @return the hash by which results cite it; the same for the same bytes
     * @throws EvidenceRefused if it is empty, too large, one too many, or other bytes than were stated
     */
    public Sha256 keep(RoadmapCode roadmap, InputStream content, Optional<Sha256> stated) throws IOException {
        var bytes = content.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw new EvidenceRefused.TooLarge();
        }
        if (bytes.length == 0) {
            throw new EvidenceRefused.Empty();
        }
        var hash = hash(bytes);
        if (stated.isPresent() && !stated.get().equals(hash)) {
            throw new EvidenceRefused.OtherBytes();
        }
        if (!keeps(roadmap, hash)) {
            var place = Files.createDirectories(directory.resolve(roadmap.text()));
            requireRoom(place);
            write(place, hash, bytes);
        }
        return hash;
    }

    public boolean keeps(RoadmapCode roadmap, Sha256 hash) {
        return Files.isRegularFile(file(roadmap, hash));
    }

    /**
     * The bytes of a file, which are those that were kept; empty when there is no such file.
     *
     * @throws EvidenceRefused.Damaged if they are others on disk by now
     */
    public Optional<byte[]> find(RoadmapCode roadmap, Sha256 hash) throws IOException {
        if (!keeps(roadmap, hash)) {
            return Optional.empty();
        }
        var bytes = Files.readAllBytes(file(roadmap, hash));
        if (!hash(bytes).equals(hash)) {
            throw new EvidenceRefused.Damaged();
        }
        return Optional.of(bytes);
    }

    /** Destroys a file; no error if there is none. */
    public void destroy(RoadmapCode roadmap, Sha256 hash) {
        try {
            Files.deleteIfExists(file(roadmap, hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes and hashes have forms of their own, so no name leads out of the directory. */
    private Path file(RoadmapCode roadmap, Sha256 hash) {
        return directory.resolve(roadmap.text()).resolve(hash.hex());
    }

    private static void requireRoom(Path place) throws IOException {
        try (var files = Files.list(place)) {
            if (files.count() >= MOST_FILES) {
                throw new EvidenceRefused.TooMany(MOST_FILES);
            }
        }
    }

    private static void write(Path place, Sha256 hash, byte[] bytes) throws IOException {
        var part = Files.createTempFile(place, "upload", ".part");
        try {
            Files.write(part, bytes);
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, place.resolve(hash.hex()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Sha256 hash(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
