package org.actionline.roadmap.server.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.CheckpointSigner;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.KeyHistory;
import org.actionline.roadmap.ledger.LogKeys;
import org.actionline.roadmap.ledger.Note;
import org.actionline.roadmap.ledger.Receipt;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.ledger.audit.BundleWriter;
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
    private final CheckpointArchive archive;
    private final KeyReplacement replacement;
    private final Clock clock;
    private CheckpointSigner signer;
    private @Nullable Note last;
    private @Nullable SigningHalted halted;

    /** @throws org.actionline.roadmap.server.CannotStart if there are keys that cannot be used */
    public Ledger(EventLog log, LedgerFiles files, Clock clock) {
        this.log = log;
        this.files = files;
        this.clock = clock;
        this.replacement = new KeyReplacement(log, files);
        this.signer = SigningKeys.of(files, clock.instant());
        this.archive = new CheckpointArchive(files);
        try {
            this.last = stillHeld(lastSigned());
            if (replacement.interrupted(signer)) {
                replace();
            }
        } catch (SigningHalted e) {
            halt(e);
        }
    }

    /** What is needed to verify what this signs. */
    public synchronized LogKeys keys() {
        return signer.logKeys();
    }

    /** All keys that this has ever signed with, and so what is needed to verify what was signed before. */
    public synchronized KeyHistory keyHistory() {
        return files.keyHistory().map(KeyHistory::parse).orElseGet(() -> KeyHistory.of(signer.logKeys()));
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

    /** As {@link #checkpoint()}, and kept for good, as after a publication. */
    public synchronized Note keptCheckpoint() {
        var note = checkpoint();
        archive.keep(note, clock.instant());
        return note;
    }

    /** The sizes of the earlier checkpoints that were kept, smallest first. */
    public List<Long> keptSizes() {
        return archive.sizes();
    }

    /** A checkpoint that was kept. */
    public Optional<String> kept(long size) {
        return archive.find(size);
    }

    /**
     * Replaces the keys: an event names the new ones, the old ones sign for it, and from then on the new ones sign. A
     * command id that has done so before does it no second time.
     *
     * @return the keys that the request has put in place
     * @throws SigningHalted as {@link #checkpoint()}; the keys are as before then
     */
    public synchronized LogKeys replaceKeys(KeyReplacement.Request request) {
        checkpoint();
        if (replacement.begun(signer)) {
            replace();
        }
        var before = replacement.madeBy(request.command());
        if (before.isPresent()) {
            return before.get();
        }
        replacement.prepare(signer, request);
        replace();
        LOG.info("The keys were replaced; the register signs with {} now", keys().ids());
        return keys();
    }

    /** Signs where a log beside this one has got to; see {@link CheckpointSigner#signEnd}. */
    public synchronized Note signEnd(String name, long size, Hash end) {
        return signer.signEnd(new Checkpoint(keys().origin() + "/" + name, size, end), clock.instant());
    }

    /** What to put into a bundle of evidence. */
    public synchronized BundleWriter.Signed signed() {
        var note = checkpoint();
        return new BundleWriter.Signed(
                keyHistory(),
                note,
                files.earlierCheckpoints().stream().map(Note::parse).toList());
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
            publish(note);
            checkpoint = Checkpoint.parse(note.text());
        }
        return note;
    }

    private void publish(Note note) {
        LedgerFiles.write(files.checkpoint(), note.toString());
        last = note;
        archive.offer(note, clock.instant());
    }

    /** The last word of the old keys covers the event that names the new ones; the new ones begin by signing the same tree. */
    private void replace() {
        var before = signNew();
        archive.keep(before, clock.instant());
        signer = replacement.finish(signer);
        var checkpoint = Checkpoint.parse(before.text());
        publish(signer.sign(checkpoint.size(), log::hash, checkpoint, clock.instant()));
    }

    /** Read from its file each time: somebody who changes the file is noticed, not answered from memory. */
    private Note lastSigned() {
        var text = LedgerFiles.read(files.checkpoint())
                .orElseThrow(() -> new SigningHalted("The checkpoint signed last is missing: " + files.checkpoint()));
        try {
            var note = Note.parse(text);
            requireOurKeys(note);
            keyHistory().open(note);
            return note;
        } catch (EvidenceRefused e) {
            throw halted(files.checkpoint() + " is not the checkpoint signed last", e);
        }
    }

    /** Keys and checkpoint of different registers, or of different days, are a mistake that a person can put right. */
    private void requireOurKeys(Note note) {
        if (keyHistory().generations().stream().noneMatch(keys -> keys.areNamedBy(note))) {
            throw new SigningHalted(
                    ("%s holds the keys %s, and %s was signed with others (%s). Restore the file of keys that belongs to the"
                                    + " checkpoint from a backup of the same register")
                            .formatted(
                                    files.signingKeys(),
                                    signer.logKeys().ids(),
                                    files.checkpoint(),
                                    note.signatures().stream()
                                            .map(signature ->
                                                    signature.name() + " " + Integer.toHexString(signature.keyId()))
                                            .toList()));
        }
    }

    /** Signing the same tree again, for nobody, shows whether it still is the same. */
    private Note stillHeld(Note note) {
        var checkpoint = Checkpoint.parse(note.text());
        if (log.head() < checkpoint.size()) {
            throw new SigningHalted(
                    ("The log has %d entries, fewer than the %d signed for: it was cut, or an older backup of it lies under a"
                                    + " newer checkpoint. Restore a backup that holds them all")
                            .formatted(log.head(), checkpoint.size()));
        }
        signer.sign(checkpoint.size(), log::hash, checkpoint, clock.instant());
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
