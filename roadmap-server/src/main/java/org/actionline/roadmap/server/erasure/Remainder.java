package org.actionline.roadmap.server.erasure;

import java.util.Set;
import java.util.TreeMap;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.erasure.ErasureEvent;
import org.actionline.roadmap.api.erasure.Redaction;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of an event: its payload without words, and of its metadata who did it by which command and from which line.
 *
 * @param event that is to lose its payload
 * @param data payload to be kept, JSON
 * @param metadata to be kept, JSON
 */
record Remainder(RegisterEvent event, String data, String metadata) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Not the reason, not the decision, and not the fingerprint of the request, which would confirm a guess. */
    private static final Set<String> KEPT = Set.of(
            Provenance.ACTOR,
            Provenance.COMMAND,
            Provenance.EFFECTIVE_ON,
            Provenance.SOURCE_DOCUMENT,
            Provenance.SOURCE_LINE,
            "statedAt");

    /** @throws NotErasable if an event of this kind has to stay as it is */
    static Remainder of(StoredEvent stored) {
        if (!stored.type().startsWith(RegisterEvent.NAMESPACE + ".")) {
            throw new NotErasable(stored.position(), "it says how the log is signed");
        }
        var event = JSON.readValue(stored.payload().bytes(), EventTypes.named(stored.type(), stored.revision()));
        if (event instanceof VersionPublished) {
            throw new NotErasable(stored.position(), "it proves what a published version contained");
        }
        if (event instanceof ErasureEvent) {
            throw new NotErasable(stored.position(), "it proves that another payload was erased");
        }
        var metadata = new TreeMap<String, String>();
        stored.metadata().forEach((key, value) -> {
            if (KEPT.contains(key)) {
                metadata.put(key, value);
            }
        });
        metadata.put(Provenance.ERASED, "true");
        return new Remainder(
                event,
                JSON.writeValueAsString(Redaction.of(event, stored.position())),
                JSON.writeValueAsString(metadata));
    }

    /** The outcome that the event is about, if it is about one. */
    @Nullable
    OutcomeId outcome() {
        return event instanceof OfOutcome about ? about.outcome() : null;
    }
}
