package org.actionline.roadmap.eventlog;

import java.util.Optional;
import org.actionline.roadmap.ledger.Statement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Destroys the payload, the metadata and the salt of an earlier event; its entry stays, and with it every proof.
 *
 * <p>The log carries it out when it takes in an event of the type {@value #TYPE}, tagged {@value #TAG}{@code =<position>},
 * whose payload has the members {@code position} and {@code left}: {@code {"data": …, "metadata": …}}, which is what is
 * kept. So the event that says so and the deed are one, also after a crash between them.
 *
 * @param position of the event whose payload is destroyed
 * @param payload kept in its place
 * @param metadata kept in the place of the old
 */
record Erasure(long position, Json payload, Json metadata) {

    static final String TYPE = Statement.PAYLOAD_ERASED;

    static final String TAG = "erases";

    /** What an event erases; nothing if it is of another type, or does not name an event before it. */
    static Optional<Erasure> of(StoredEvent event) {
        if (!event.type().equals(TYPE)) {
            return Optional.empty();
        }
        try {
            var payload = JsonMapper.shared().readTree(event.payload().bytes());
            var left = payload.path("left");
            var erasure = new Erasure(
                    payload.path("position").asLong(-1),
                    Json.of(left.path("data").toString()),
                    Json.of(left.path("metadata").toString()));
            return Optional.of(erasure).filter(each -> each.position >= 0 && each.position < event.position());
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether this is how the event is stored already. */
    boolean isDone(SealedEvent stored) {
        return stored.isErased() && stored.event().payload().equals(payload);
    }

    /** The event as it is once this is done. */
    SealedEvent applied(SealedEvent to) {
        return SealedEvent.stored(position, to.leaf(), to.entry(), metadata.bytes(), payload.bytes(), new byte[0]);
    }
}
