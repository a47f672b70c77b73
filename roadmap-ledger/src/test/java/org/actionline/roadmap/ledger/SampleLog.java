package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A log as a store would hold it, small enough to spoil in every way. */
final class SampleLog {

    static final Instant START = Instant.parse("2011-03-04T12:00:00Z");

    final List<byte[]> entries = new ArrayList<>();
    final List<Hash> leaves = new ArrayList<>();
    final List<StoredPayload> payloads = new ArrayList<>();
    final HashesInMemory hashes = new HashesInMemory();

    static SampleLog of(int size) {
        var log = new SampleLog();
        for (var i = 0; i < size; i++) {
            log.append(START.plusSeconds(i), "{\"results\":" + i + "}");
        }
        return log;
    }

    void append(Instant recordedAt, String payload) {
        append("roadmap.ResultRecorded", recordedAt, payload);
    }

    void append(String type, Instant recordedAt, String payload) {
        var position = entries.size();
        var kept = new StoredPayload.Kept(new byte[PayloadSeal.SALT_LENGTH], payload.getBytes(UTF_8));
        var entry = new Entry(
                position,
                new UUID(7, position),
                type,
                "1",
                recordedAt,
                LocalDate.of(2011, 3, 1),
                "staff",
                List.of("roadmap=C2"),
                new UUID(8, position),
                position == 0 ? Hash.ZERO : leaves.getLast(),
                PayloadSeal.of(kept.salt(), kept.canonical()));
        entries.add(entry.bytes());
        leaves.add(entry.leaf());
        payloads.add(kept);
        hashes.append(entry.leaf());
    }

    Checkpoint checkpoint(int size) {
        return new Checkpoint("log.example", size, MerkleTree.root(size, hashes));
    }
}
