package org.actionline.roadmap.server.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.Note;

/**
 * Keeps some of the checkpoints that were signed, so that it can be said since when an event is not as it was: each one that
 * doubles the size of the log, the first of every hour, and each that is asked for.
 */
final class CheckpointArchive {

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final LedgerFiles files;
    private long size;
    private Instant keptAt = Instant.MIN;

    CheckpointArchive(LedgerFiles files) {
        this.files = files;
        this.size = sizes().stream().mapToLong(Long::longValue).max().orElse(-1);
    }

    /** Keeps a checkpoint if it is due. */
    void offer(Note note, Instant now) {
        if (sizeOf(note) >= 2 * size || now.isAfter(keptAt.plus(BETWEEN))) {
            keep(note, now);
        }
    }

    /** Keeps a checkpoint in any case. */
    void keep(Note note, Instant now) {
        size = sizeOf(note);
        keptAt = now;
        try {
            Files.createDirectories(files.archive());
        } catch (IOException e) {
            throw new UncheckedIOException(files.archive() + " cannot be made", e);
        }
        LedgerFiles.write(files.archived(size), note.toString());
    }

    /** The sizes of the kept checkpoints, smallest first. */
    List<Long> sizes() {
        return files.archivedSizes();
    }

    Optional<String> find(long wanted) {
        return LedgerFiles.read(files.archived(wanted));
    }

    private static long sizeOf(Note note) {
        return Checkpoint.parse(note.text()).size();
    }
}
