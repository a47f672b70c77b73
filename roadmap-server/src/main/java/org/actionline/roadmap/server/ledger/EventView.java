package org.actionline.roadmap.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.eventlog.SealedEvent;
import org.actionline.roadmap.eventlog.Tag;

/**
 * One event as it stands in the log, and what proves it.
 *
 * @param tags {@code key=value}, in order
 * @param metadata who, why, by which decision, from which line of which document
 * @param payload what happened, in the canonical form that was sealed
 * @param entry the canonical JSON that was hashed
 * @param erased whether the payload was destroyed: what is shown is then what was kept of it
 * @param leafHash SHA-256 of a zero byte and the entry, hex
 */
record EventView(
        long position,
        UUID id,
        String type,
        String revision,
        Instant recordedAt,
        LocalDate effectiveOn,
        String actor,
        UUID commit,
        List<String> tags,
        Map<String, String> metadata,
        @JsonRawValue @Schema(implementation = Object.class) String payload,
        String entry,
        String leafHash,
        boolean erased) {

    static EventView of(SealedEvent sealed) {
        var event = sealed.event();
        return new EventView(
                event.position(),
                event.id(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.effectiveOn(),
                event.actor(),
                event.commit(),
                event.tags().stream().map(Tag::toString).sorted().toList(),
                event.metadata(),
                event.payload().toString(),
                new String(sealed.entry(), UTF_8),
                sealed.leaf().toString(),
                sealed.isErased());
    }
}
