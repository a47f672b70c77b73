package org.actionline.roadmap.server.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.UnknownEventType;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Upcasters;
import org.actionline.roadmap.ledger.Statement;
import org.actionline.roadmap.server.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure, before anything is served, that this program knows every event of the log in the revision that it has.
 *
 * <p>How far that was found, and by a program of which vocabulary, is noted in the data directory, so that a start looks at new
 * events only. The note may be deleted: it saves time and nothing else.
 */
final class LogVocabulary {

    private static final Logger LOG = LoggerFactory.getLogger(LogVocabulary.class);
    private static final String FILE = "vocabulary";
    private static final String FIRST = "1";
    private static final int LINES = 3;

    private LogVocabulary() {}

    /** @throws CannotStart naming the first event that is not known, and its position */
    static void require(EventLog log, Upcasters upcasters, Path directory) {
        var head = log.head();
        var from = checked(log, head, upcasters, directory.resolve(FILE));
        try {
            log.read(from, head).forEach(event -> require(event, upcasters));
            note(log, head, upcasters, directory.resolve(FILE));
        } catch (LogFailure.Damaged damaged) {
            // Verifying says more about it, and reading the rest goes on.
            LOG.error("{}. Run \"roadmap verify\" on the data directory.", damaged.getMessage());
        }
    }

    private static void require(StoredEvent event, Upcasters upcasters) {
        var revision = upcasters.newestRevision(event.type(), event.revision());
        if (event.type().equals(Statement.KEYS_REPLACED) && revision.equals(FIRST)) {
            return;
        }
        try {
            EventTypes.named(event.type(), revision);
        } catch (UnknownEventType e) {
            throw new CannotStart(
                    ("Event %d is of type %s, revision %s, which this version of the program does not know. Use the version"
                                    + " that wrote it, or a newer one.")
                            .formatted(event.position(), event.type(), event.revision()),
                    e);
        }
    }

    private static long checked(EventLog log, long head, Upcasters upcasters, Path file) {
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() == LINES && lines.getFirst().equals(vocabulary(upcasters))) {
                var position = Long.parseLong(lines.get(1));
                if (position > 0 && position <= head && id(log, position - 1).equals(lines.getLast())) {
                    return position;
                }
            }
            return 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException | NumberFormatException e) {
            LOG.debug("The note of known events cannot be read; all are looked at", e);
            return 0;
        }
    }

    private static void note(EventLog log, long head, Upcasters upcasters, Path file) {
        if (head == 0) {
            return;
        }
        try {
            Files.write(file, List.of(vocabulary(upcasters), Long.toString(head), id(log, head - 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** Tells this log from another one that may lie in the same directory later. */
    private static String id(EventLog log, long position) {
        return log.entry(position).event().id().toString();
    }

    private static String vocabulary(Upcasters upcasters) {
        var names = EventTypes.all().stream()
                .map(type -> EventTypes.name(type) + "#" + EventTypes.version(type))
                .sorted()
                .toList();
        return String.join(" ", names) + " " + String.join(" ", upcasters.taken());
    }
}
