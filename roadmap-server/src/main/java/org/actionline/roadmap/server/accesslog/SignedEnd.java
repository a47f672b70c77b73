package org.actionline.roadmap.server.accesslog;

import java.nio.file.Path;
import java.util.Optional;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.KeyHistory;
import org.actionline.roadmap.ledger.Note;
import org.actionline.roadmap.server.ledger.LedgerFiles;

/**
 * Where the access log had got to when the register signed it last: the file {@code access-log/end}, a signed note in the form of a
 * checkpoint. Its lines are the name of the log with {@code /access-log}, the number of lines, and the SHA-256 of the last one.
 */
final class SignedEnd {

    static final String NAME = AccessLog.DIRECTORY;

    private SignedEnd() {}

    static Path file(Path data) {
        return data.resolve(AccessLog.DIRECTORY).resolve("end");
    }

    static void write(Path data, Note note) {
        LedgerFiles.write(file(data), note.toString());
    }

    /**
     * What was signed last; nothing before the first time.
     *
     * @throws AccessLogDamaged if the register has not signed what is there
     */
    static Optional<Checkpoint> read(Path data) {
        return LedgerFiles.read(file(data)).map(text -> opened(text, data));
    }

    private static Checkpoint opened(String text, Path data) {
        try {
            var keys = new LedgerFiles(data)
                    .keyHistory()
                    .map(KeyHistory::parse)
                    .orElseThrow(() -> new EvidenceRefused("there are no keys"));
            var note = Note.parse(text);
            var signers = keys.generations().stream()
                    .filter(each -> each.areNamedBy(note))
                    .findFirst()
                    .orElse(keys.present());
            return signers.open(note, keys.origin() + "/" + NAME);
        } catch (EvidenceRefused refused) {
            throw new AccessLogDamaged(
                    "%s was not signed by this register: %s.".formatted(file(data), refused.getMessage()));
        }
    }
}
