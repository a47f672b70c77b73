package org.actionline.roadmap.server.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.actionline.roadmap.ledger.Checkpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and checks the lines of an access log, in the order of their months. */
public final class AccessChain {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    private static final String NOTHING_BEFORE = "0".repeat(64);

    private AccessChain() {}

    /**
     * What was found to be intact.
     *
     * @param lines how many there are
     * @param signed how many of them the register has signed for; those after it could be cut off unnoticed
     */
    public record Verified(long lines, long signed) {}

    /**
     * Where a chain has got to.
     *
     * @param next number of the next line
     * @param hash of the last line, hex
     */
    record End(long next, String hash) {

        End after(String line) {
            return new End(next + 1, sha256(line));
        }
    }

    /**
     * Checks every line of the access log of a data directory, and that it reaches as far as the register has signed.
     *
     * @throws AccessLogDamaged if a line was altered, put in, taken out, moved or cut off
     */
    public static Verified verify(Path data) {
        var directory = data.resolve(AccessLog.DIRECTORY);
        if (!Files.isDirectory(directory)) {
            return new Verified(0, 0);
        }
        var signed = SignedEnd.read(data);
        return new Verified(
                check(directory, signed).next(), signed.map(Checkpoint::size).orElse(0L));
    }

    /**
     * As {@link #verify}: where to go on. The oldest file may begin anywhere, since older months may be deleted.
     *
     * @param signed where the log had got to when that was signed last
     */
    static End check(Path directory, Optional<Checkpoint> signed) {
        @Nullable End end = null;
        for (var file : files(directory)) {
            var number = 0;
            for (var line : lines(file)) {
                number++;
                var entry = parse(line, file, number);
                if (end == null) {
                    end = new End(entry.n(), entry.n() == 0 ? NOTHING_BEFORE : entry.prev());
                }
                if (entry.n() != end.next() || !entry.prev().equals(end.hash())) {
                    throw new AccessLogDamaged(
                            ("%s, line %d: the line does not follow the one before it. Something was altered, put in or taken out"
                                            + " there.")
                                    .formatted(file, number));
                }
                end = end.after(line);
                requireSigned(end, signed, file, number);
            }
        }
        var last = end == null ? new End(0, NOTHING_BEFORE) : end;
        if (signed.isPresent() && last.next() < signed.get().size()) {
            throw new AccessLogDamaged("%s was cut after entry %d: %d entries were there when its end was signed."
                    .formatted(directory, last.next() - 1, signed.get().size()));
        }
        return last;
    }

    private static void requireSigned(End end, Optional<Checkpoint> signed, Path file, int number) {
        if (signed.isPresent()
                && end.next() == signed.get().size()
                && !end.hash().equals(signed.get().root().toString())) {
            throw new AccessLogDamaged(
                    "%s, line %d: this is not the entry that stood there when the end of the log was signed."
                            .formatted(file, number));
        }
    }

    static List<AccessEntry> read(Path directory, long after, int limit) {
        var found = new ArrayList<AccessEntry>();
        for (var file : files(directory)) {
            var number = 0;
            for (var line : lines(file)) {
                number++;
                var entry = parse(line, file, number);
                if (entry.n() > after && found.size() < limit) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /** From the newest line backwards, and only as many blocks of the files as are needed. */
    static List<AccessEntry> latest(Path directory, long before, int limit, Predicate<AccessEntry> fits) {
        var found = new ArrayList<AccessEntry>();
        for (var file : files(directory).reversed()) {
            try (var lines = new LinesBackwards(file)) {
                for (var line = lines.next(); line != null && found.size() < limit; line = lines.next()) {
                    var entry = parse(line, file, -lines.read());
                    if (entry.n() < before && fits.test(entry)) {
                        found.add(entry);
                    }
                }
            }
        }
        return found;
    }

    /** A crash in the middle of writing leaves half a line, which nobody was told had been written. */
    static void dropHalfALine(Path directory) {
        var files = files(directory);
        if (files.isEmpty()) {
            return;
        }
        try (var file = new RandomAccessFile(files.getLast().toFile(), "rw")) {
            var length = file.length();
            while (length > 0 && byteAt(file, length - 1) != '\n') {
                length--;
            }
            file.setLength(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int byteAt(RandomAccessFile file, long position) throws IOException {
        file.seek(position);
        return file.read();
    }

    private static List<Path> files(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without half a line at the end, which a writer has not finished or a crash has left. */
    private static List<String> lines(Path file) {
        try {
            var text = Files.readString(file, UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static AccessEntry parse(String line, Path file, int number) {
        try {
            return JSON.readValue(line, AccessEntry.class);
        } catch (JacksonException e) {
            throw new AccessLogDamaged("%s, line %d: this is no line of an access log.".formatted(file, number));
        }
    }

    private static String sha256(String line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
