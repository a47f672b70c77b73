package org.actionline.roadmap.server.ledger;

import java.time.Clock;
import java.util.Optional;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.CheckpointSigner;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.LogKeys;
import org.actionline.roadmap.ledger.Note;
import org.actionline.roadmap.ledger.Receipt;
import org.actionline.roadmap.ledger.SigningHalted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the log as it grows, and never two histories that contradict each other.
 *
 * <p>When the log has not grown out of what was signed last, signing halts until the server is started again, so that nothing
 * covers the traces up; reading and writing go on.
 */
public final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /** Entries that one signature adds at most: bounds the memory that a long unsigned log takes. */
    private static final long STEP = 1 << 16;

    private final EventLog log;
    private final LedgerFiles files;
    private final CheckpointSigner signer;
    private final Clock clock;
    private @Nullable Note last;
    private @Nullable SigningHalted halted;

    /** @throws org.actionline.roadmap.server.CannotStart if there are keys that cannot be used */
    public Ledger(EventLog log, LedgerFiles files, Clock clock) {
        this.log = log;
        this.files = files;
        this.clock = clock;
        this.signer = SigningKeys.of(files, clock.instant());
        try {
            this.last = stillHeld(lastSigned());
        } catch (SigningHalted e) {
            halt(e);
        }
    }

    /** What is needed to verify what this signs. */
    public LogKeys keys() {
        return signer.logKeys();
    }

    /**
     * A checkpoint of the log as it is now, signed anew if the log has grown since the last one.
     *
     * @throws SigningHalted if it has not grown out of the last one, now or before
     */
    public synchronized Note checkpoint() {
        if (halted != null) {
            throw halted;
        }
        try {
            return signNew();
        } catch (SigningHalted e) {
            throw halt(e);
        }
    }

    /**
     * Shows that an event is in the log; verified before it is handed out.
     *
     * @throws SigningHalted as {@link #checkpoint()}, or if the event is not the one that was signed for
     * @throws org.actionline.roadmap.eventlog.LogFailure.BeyondHead if there is no such event
     */
    public Receipt receipt(long position) {
        var entry = log.entry(position).entry();
        var receipt = Receipt.of(entry, log::hash, checkpoint());
        try {
            receipt.verify(keys());
            return receipt;
        } catch (EvidenceRefused e) {
            throw halt(halted("Event " + position + " is not the one that was signed for", e));
        }
    }

    /** The number of events that what is published covers. */
    public synchronized long published() {
        return last == null
                ? 0
                : Math.min(log.head(), Checkpoint.parse(last.text()).size());
    }

    /** Why signing has halted, if it has. */
    public synchronized Optional<SigningHalted> halted() {
        return Optional.ofNullable(halted);
    }

    private Note signNew() {
        var note = lastSigned();
        if (!note.equals(last)) {
            throw new SigningHalted(files.checkpoint() + " is not the checkpoint signed last, but another one");
        }
        var checkpoint = Checkpoint.parse(note.text());
        for (var head = log.head(); checkpoint.size() < head; ) {
            var size = Math.min(head, checkpoint.size() + STEP);
            var entries = NewEntries.read(log, checkpoint.size(), size);
            note = signer.sign(size, entries, checkpoint, clock.instant());
            LedgerFiles.write(files.checkpoint(), note.toString());
            last = note;
            checkpoint = Checkpoint.parse(note.text());
        }
        return note;
    }

    /** Read from its file each time: somebody who changes the file is noticed, not answered from memory. */
    private Note lastSigned() {
        var text = LedgerFiles.read(files.checkpoint())
                .orElseThrow(() -> new SigningHalted("The checkpoint signed last is missing: " + files.checkpoint()));
        try {
            var note = Note.parse(text);
            keys().open(note);
            return note;
        } catch (EvidenceRefused e) {
            throw halted(files.checkpoint() + " is not the checkpoint signed last", e);
        }
    }

    /** Signing the same tree again, for nobody, shows whether it still is the same. */
    private Note stillHeld(Note note) {
        var checkpoint = Checkpoint.parse(note.text());
        signer.sign(Math.min(log.head(), checkpoint.size()), log::hash, checkpoint, clock.instant());
        return note;
    }

    private static SigningHalted halted(String why, EvidenceRefused because) {
        var halted = new SigningHalted(why + ": " + because.getMessage());
        halted.initCause(because);
        return halted;
    }

    private synchronized SigningHalted halt(SigningHalted why) {
        if (halted == null) {
            LOG.error(
                    "Signing has halted: {}. Reading goes on. Run \"roadmap verify\" on the data directory; the register signs"
                            + " again after a start on a log that has grown out of the last checkpoint.",
                    why.getMessage());
            halted = why;
        }
        return why;
    }
}
