package org.actionline.roadmap.server.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One event in the form of CloudEvents 1.0 (JSON format), for those who follow the register.
 *
 * <p>Names of extension attributes are lower case, as the specification demands.
 *
 * @param source the origin of the log, which together with the id names the event world-wide
 * @param subject code of the roadmap, and the outcome's id behind a slash if it is about one
 * @param position place in the log; the last one received is the next {@code after}
 * @param erased true where the payload was destroyed: {@code data} is then what was kept of it
 */
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String subject,
        Instant time,
        String datacontenttype,
        @JsonRawValue @Schema(implementation = Object.class) String data,
        long position,
        String revision,
        @JsonProperty("effectiveon") LocalDate effectiveOn,
        String actor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean erased) {

    static CloudEvent of(StoredEvent event, String origin) {
        return new CloudEvent(
                "1.0",
                event.id().toString(),
                origin,
                event.type(),
                subject(event),
                event.recordedAt(),
                "application/json",
                event.payload().toString(),
                event.position(),
                event.revision(),
                event.effectiveOn(),
                event.actor(),
                event.metadata().containsKey(Provenance.ERASED) ? true : null);
    }

    private static @Nullable String subject(StoredEvent event) {
        var roadmap = tag(event, Tags.ROADMAP);
        return tag(event, Tags.OUTCOME)
                .flatMap(outcome -> roadmap.map(code -> code + "/" + outcome))
                .or(() -> roadmap)
                .orElse(null);
    }

    private static Optional<String> tag(StoredEvent event, String key) {
        return event.tags().stream()
                .filter(tag -> tag.key().equals(key))
                .map(Tag::value)
                .findFirst();
    }
}
