package org.actionline.roadmap.server.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The access log: {@code access-log/<year>-<month>.jsonl}, mode 0600, one JSON object a line, each with the hash of the line before.
 *
 * <p>Lines are written by one thread, in the order of {@link #note}, and are on stable storage within a second. A caller waits only
 * when the writer is far behind. Old months may be deleted as whole files: the chain then begins with the oldest that is there.
 */
public final class AccessLog implements AutoCloseable {

    static final String DIRECTORY = "access-log";

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WAITING = 10_000;

    /** Gathers what comes meanwhile, so that a busy server does not sync for every page. */
    private static final Duration BETWEEN_SYNCS = Duration.ofMillis(50);

    private final Path directory;
    private final Clock clock;
    private final AtomicLong lost = new AtomicLong();
    private final BlockingQueue<Note> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer = new Thread(this::write, "access-log");

    /** Changed by the writer thread alone, once it runs. */
    private volatile AccessChain.End end;

    /** Of the writer thread alone. */
    private @Nullable MonthFile current;

    private volatile boolean closing;

    /** @throws AccessLogDamaged if what is there is not what was written */
    public AccessLog(Path data, Clock clock) {
        this.directory = data.resolve(DIRECTORY);
        this.clock = clock;
        prepare(directory);
        AccessChain.dropHalfALine(directory);
        this.end = AccessChain.check(directory, SignedEnd.read(data));
        writer.setDaemon(true);
        writer.start();
    }

    private record MonthFile(YearMonth month, FileChannel channel) {}

    private record Note(Instant at, String who, String what, String about, String from, CountDownLatch written) {}

    /** Adds a line; returns at once. */
    public void note(String who, String what, String about, String from) {
        enqueue(new Note(clock.instant(), who, what, printable(about), from, new CountDownLatch(1)));
    }

    /** Lines after a number, the oldest first; what was noted before the call is among them. */
    public List<AccessEntry> entries(long after, int limit) {
        settle();
        return AccessChain.read(directory, after, limit);
    }

    /** Lines before a number that fit, the newest first; what was noted before the call is among them. */
    public List<AccessEntry> latest(long before, int limit, Predicate<AccessEntry> fits) {
        settle();
        return AccessChain.latest(directory, before, limit, fits);
    }

    /** Where it has got to; what was noted before the call is counted. */
    AccessChain.End end() {
        settle();
        return end;
    }

    @Override
    public void close() {
        settle();
        closing = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle() {
        var marker = new Note(clock.instant(), "", "", "", "", new CountDownLatch(1));
        enqueue(marker);
        try {
            marker.written().await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A log that cannot be written for long loses lines rather than stopping everybody's work; how many is its next line. */
    private void enqueue(Note note) {
        try {
            if (!waiting.offer(note, 1, TimeUnit.SECONDS)) {
                lost.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lost.incrementAndGet();
        }
    }

    private void write() {
        while (!closing || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var batch = new ArrayList<Note>();
                    batch.add(first);
                    waiting.drainTo(batch);
                    appendInTheEnd(batch);
                    batch.forEach(note -> note.written().countDown());
                    if (!closing && waiting.isEmpty()) {
                        Thread.sleep(BETWEEN_SYNCS);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        closeFile();
    }

    private void appendInTheEnd(List<Note> batch) throws InterruptedException {
        var gone = lost.getAndSet(0);
        if (gone > 0) {
            batch.addFirst(new Note(clock.instant(), "system", "lost", gone + " lines", "", new CountDownLatch(1)));
        }
        while (!closing) {
            try {
                append(batch);
                return;
            } catch (IOException e) {
                LOG.error("The access log cannot be written; trying again", e);
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    /** All lines or none. */
    private void append(List<Note> batch) throws IOException {
        var lines = new StringBuilder();
        var after = end;
        for (var note : batch) {
            if (!note.what().isEmpty()) {
                var line = JSON.writeValueAsString(new AccessEntry(
                        after.next(), note.at(), note.who(), note.what(), note.about(), note.from(), after.hash()));
                lines.append(line).append('\n');
                after = after.after(line);
            }
        }
        if (!lines.isEmpty()) {
            write(lines.toString());
            end = after;
        }
    }

    private void write(String lines) throws IOException {
        var file = file(YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
        var before = file.size();
        file.position(before);
        try {
            var bytes = ByteBuffer.wrap(lines.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            file.truncate(before);
            throw e;
        }
    }

    /** Stays open for its month. */
    private FileChannel file(YearMonth month) throws IOException {
        var open = current;
        if (open != null && open.month().equals(month)) {
            return open.channel();
        }
        if (open != null) {
            open.channel().close();
        }
        var channel = FileChannel.open(
                directory.resolve(month + ".jsonl"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        current = new MonthFile(month, channel);
        return channel;
    }

    private void closeFile() {
        try {
            if (current != null) {
                current.channel().close();
            }
        } catch (IOException e) {
            LOG.warn("The access log was not closed cleanly", e);
        }
    }

    private static void prepare(Path directory) {
        try {
            Files.createDirectories(directory);
            if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be made", e);
        }
    }

    /** An address comes from outside: nothing in it may begin a line or turn the reading direction. */
    private static String printable(String text) {
        var printed = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]", "\uFFFD");
        return printed.length() <= 300 ? printed : printed.substring(0, 300) + "…";
    }
}
