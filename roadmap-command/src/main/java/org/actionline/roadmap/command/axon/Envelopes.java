package org.actionline.roadmap.command.axon;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.SourceLine;
import org.jspecify.annotations.Nullable;

/** Envelopes as Axon metadata: on the command as it is sent, on its events as it is stored. */
final class Envelopes {

    private static final String EXPECTED_VERSION = "expectedVersion";

    private Envelopes() {}

    static Map<String, String> write(Envelope envelope) {
        var metadata = new HashMap<String, String>();
        metadata.put(Provenance.COMMAND, envelope.id().toString());
        metadata.put(Provenance.FINGERPRINT, envelope.fingerprint());
        metadata.put(Provenance.ACTOR, envelope.actor().toString());
        put(metadata, Provenance.EFFECTIVE_ON, envelope.effectiveOn());
        put(metadata, EXPECTED_VERSION, envelope.expectedVersion());
        var source = envelope.source();
        if (source != null) {
            metadata.put(Provenance.SOURCE_DOCUMENT, source.sha256());
            metadata.put(Provenance.SOURCE_LINE, Integer.toString(source.line()));
        }
        return metadata;
    }

    static Envelope read(Map<String, String> metadata) {
        var day = metadata.get(Provenance.EFFECTIVE_ON);
        var version = metadata.get(EXPECTED_VERSION);
        var document = metadata.get(Provenance.SOURCE_DOCUMENT);
        var line = metadata.get(Provenance.SOURCE_LINE);
        return new Envelope(
                CommandId.of(required(metadata, Provenance.COMMAND)),
                required(metadata, Provenance.FINGERPRINT),
                new ActorId(required(metadata, Provenance.ACTOR)),
                day == null ? null : LocalDate.parse(day),
                version == null ? null : Long.valueOf(version),
                document == null || line == null ? null : new SourceLine(document, Integer.parseInt(line)));
    }

    /** What an event keeps of the command that caused it. */
    static Map<String, String> provenance(Envelope envelope, @Nullable Reason reason) {
        var metadata = new HashMap<>(write(envelope));
        metadata.remove(EXPECTED_VERSION);
        if (reason != null) {
            metadata.put(Provenance.REASON, reason.text());
            put(metadata, Provenance.DECISION, reason.decision());
        }
        return metadata;
    }

    private static void put(Map<String, String> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value.toString());
        }
    }

    private static String required(Map<String, String> metadata, String key) {
        var value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException("A command was sent without " + key);
        }
        return value;
    }
}
