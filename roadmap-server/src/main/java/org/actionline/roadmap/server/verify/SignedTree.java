package org.actionline.roadmap.server.verify;

import java.util.Optional;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.LogKeys;
import org.actionline.roadmap.ledger.Note;

/** Opens a checkpoint as far as there is something to open it with. */
final class SignedTree {

    private static final String NOBODY = "unknown";

    private SignedTree() {}

    /** The checkpoint, or that of no events if there is none to be believed; then the findings say why. */
    static Checkpoint open(Optional<String> keys, Optional<String> checkpoint, Findings findings) {
        var logKeys = keys.flatMap(text -> keys(text, findings));
        if (keys.isEmpty()) {
            findings.incomplete(Trouble.general("There are no public keys. Name a file that has them with --key"));
        }
        if (checkpoint.isEmpty()) {
            findings.incomplete(
                    Trouble.general("There is no signed checkpoint: that the events agree with each other is"
                            + " all that can be shown"));
        }
        var empty = Checkpoint.empty(logKeys.map(LogKeys::origin).orElse(NOBODY));
        return logKeys.flatMap(known -> checkpoint.flatMap(text -> opened(known, text, findings)))
                .orElse(empty);
    }

    private static Optional<LogKeys> keys(String text, Findings findings) {
        try {
            return Optional.of(LogKeys.parse(text));
        } catch (EvidenceRefused e) {
            findings.tampered(Trouble.general("The public keys are none: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Checkpoint> opened(LogKeys keys, String text, Findings findings) {
        try {
            return Optional.of(keys.open(Note.parse(text)));
        } catch (EvidenceRefused e) {
            findings.tampered(Trouble.general("The checkpoint is not what the register signed: " + e.getMessage()));
            return Optional.empty();
        }
    }
}
