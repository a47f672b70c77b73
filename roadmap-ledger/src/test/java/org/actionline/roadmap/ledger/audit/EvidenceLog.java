package org.actionline.roadmap.ledger.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.actionline.roadmap.ledger.CanonicalJson;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.CheckpointSigner;
import org.actionline.roadmap.ledger.Entry;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.HashesInMemory;
import org.actionline.roadmap.ledger.KeyHistory;
import org.actionline.roadmap.ledger.Note;
import org.actionline.roadmap.ledger.PayloadSeal;
import org.actionline.roadmap.ledger.SignatureType;
import org.actionline.roadmap.ledger.SignerKey;
import org.actionline.roadmap.ledger.Statement;
import org.actionline.roadmap.ledger.StoredPayload;
import org.actionline.roadmap.ledger.audit.BundleWriter.Shown;

/** A log in memory with payloads that nobody else may see, signed as it grows: at 0, 100, 200, 400, … events. */
final class EvidenceLog {

    static final Instant START = Instant.parse("2011-03-04T12:00:00Z");
    private static final String ORIGIN = "register.example";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<byte[]> entries = new ArrayList<>();
    private final List<StoredPayload> payloads = new ArrayList<>();
    private final HashesInMemory hashes = new HashesInMemory();
    private final Set<Long> withheld = new HashSet<>();
    private final Set<Long> keyEvents = new HashSet<>();
    private final List<Note> signed = new ArrayList<>();
    private CheckpointSigner signer = signer();
    private KeyHistory keys = KeyHistory.of(signer.logKeys());

    static EvidenceLog of(int size) {
        var log = new EvidenceLog();
        log.sign();
        for (var i = 0; i < size; i++) {
            var roadmap = i % 3 == 2 ? "C5" : "C2";
            log.append(roadmap, "secret of " + roadmap + " " + i);
            if (i + 1 == 100 || i + 1 == 200 || i + 1 == 400) {
                log.sign();
            }
        }
        return log;
    }

    KeyHistory keys() {
        return keys;
    }

    void append(String roadmap, String text) {
        append("roadmap.ResultRecorded", List.of("roadmap=" + roadmap), "{\"text\":\"" + text + "\"}");
    }

    /** As the register does it: an event names the new keys, the old ones sign for it. */
    void replaceKeys() {
        var next = signer();
        var to = next.logKeys().toString().replace("\n", "\\n");
        keyEvents.add((long) entries.size());
        append(Statement.KEYS_REPLACED, List.of(), "{\"to\":\"" + to + "\"}");
        sign();
        follow(next);
    }

    void replaceKeysWithoutEvent() {
        sign();
        follow(signer());
    }

    private void follow(CheckpointSigner next) {
        signer = next;
        keys = keys.followedBy(next.logKeys());
    }

    /** Leaves the payload of an event out of what is written from now on. */
    void withhold(long position) {
        withheld.add(position);
    }

    Path bundle(Path directory, BundleScope scope) throws IOException {
        sign();
        var file = directory.resolve("bundle.zip");
        try (var out = Files.newOutputStream(file)) {
            var evidence = new BundleWriter.Signed(keys, signed.getLast(), signed);
            BundleWriter.write(out, scope, keyEvents, evidence, hashes, (from, to) -> {
                var shown = new ArrayList<Shown>();
                for (var position = from; position < to; position++) {
                    shown.add(shown(position, scope));
                }
                return shown;
            });
        }
        return file;
    }

    private Shown shown(long position, BundleScope scope) {
        var entry = entries.get((int) position);
        var shows = !withheld.contains(position) && (keyEvents.contains(position) || scope.shows(Entry.parse(entry)));
        return new Shown(entry, shows ? payloads.get((int) position) : new StoredPayload.NotShown());
    }

    private void sign() {
        var last = signed.isEmpty()
                ? Checkpoint.empty(ORIGIN)
                : Checkpoint.parse(signed.getLast().text());
        if (signed.isEmpty() || last.size() < entries.size()) {
            signed.add(signer.sign(entries.size(), hashes, last, START.plusSeconds(entries.size())));
        }
    }

    private void append(String type, List<String> tags, String data) {
        var position = entries.size();
        var content = CanonicalJson.of("{\"data\":" + data + ",\"metadata\":{}}");
        var salt = new byte[PayloadSeal.SALT_LENGTH];
        salt[0] = (byte) position;
        var entry = new Entry(
                        position,
                        new UUID(7, position),
                        type,
                        "1",
                        START.plusSeconds(position),
                        LocalDate.of(2011, 3, 1),
                        "staff",
                        tags,
                        new UUID(8, position),
                        position == 0 ? Hash.ZERO : hashes.read(0, position - 1L),
                        PayloadSeal.of(salt, content))
                .bytes();
        entries.add(entry);
        payloads.add(new StoredPayload.Kept(salt, content));
        hashes.append(Hash.leaf(entry));
    }

    private static CheckpointSigner signer() {
        return new CheckpointSigner(List.of(
                SignerKey.generate(ORIGIN, SignatureType.ED25519, RANDOM),
                SignerKey.generate(ORIGIN, SignatureType.ML_DSA_44, RANDOM)));
    }
}
