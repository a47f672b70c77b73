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
import java.util.function.Predicate;
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
     * Checks every line of the access log of a data directory.
     *
     * @return how many lines there are
     * @throws AccessLogDamaged if one was altered, put in, taken out or moved
     */
    public static long verify(Path data) {
        var directory = data.resolve(AccessLog.DIRECTORY);
        return Files.isDirectory(directory) ? check(directory).next() : 0;
    }

    /** As {@link #verify}: where to go on. The oldest file may begin anywhere, since older months may be deleted. */
    static End check(Path directory) {
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
            }
        }
        return end == null ? new End(0, NOTHING_BEFORE) : end;
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

    /** From the newest file backwards, and only as many of them as are needed. */
    static List<AccessEntry> latest(Path directory, long before, int limit, Predicate<AccessEntry> fits) {
        var found = new ArrayList<AccessEntry>();
        for (var file : files(directory).reversed()) {
            var lines = lines(file);
            for (var number = lines.size(); number > 0 && found.size() < limit; number--) {
                var entry = parse(lines.get(number - 1), file, number);
                if (entry.n() < before && fits.test(entry)) {
                    found.add(entry);
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

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file, UTF_8).lines().toList();
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
