package org.actionline.roadmap.server.api;

import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.memento.MementoView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Addresses of a roadmap or outcome in time (RFC 7089, pattern 1.2): the address itself is original and time gate, the same with
 * {@code asOf=position:…} is a memento.
 */
final class MementoLinks {

    static final String MEMENTO_DATETIME = "Memento-Datetime";

    private final String context;
    private final RoadmapCode roadmap;
    private final @Nullable OutcomeCode outcome;

    private MementoLinks(String context, RoadmapCode roadmap, @Nullable OutcomeCode outcome) {
        this.context = context;
        this.roadmap = roadmap;
        this.outcome = outcome;
    }

    /** As the client addressed the server in the request that is being answered. */
    static MementoLinks of(RoadmapCode roadmap, @Nullable OutcomeCode outcome) {
        var context =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return new MementoLinks(context, roadmap, outcome);
    }

    String original() {
        return original(outcome);
    }

    String timeMap() {
        return original() + "/timemap";
    }

    String memento(MementoView state) {
        return original(state.code()) + "?asOf=position:" + state.position();
    }

    /** The present state. */
    ResponseEntity.BodyBuilder present() {
        return ResponseEntity.ok().header(HttpHeaders.LINK, links()).varyBy(AcceptDatetime.HEADER);
    }

    /**
     * A past state that has an address of its own.
     *
     * @param recordedAt when the state was first to be seen
     */
    ResponseEntity.BodyBuilder past(Instant recordedAt) {
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, links())
                .header(MEMENTO_DATETIME, AcceptDatetime.written(recordedAt));
    }

    /** A past state in the answer to the address of the present. */
    ResponseEntity.BodyBuilder chosen(MementoView state) {
        return past(state.recordedAt())
                .header(HttpHeaders.CONTENT_LOCATION, memento(state))
                .varyBy(AcceptDatetime.HEADER);
    }

    /**
     * The states as application/link-format (RFC 6690).
     *
     * @param states the oldest first
     * @param more whether there are states after these, behind the link to the next part
     */
    String timeMap(List<MementoView> states, boolean more) {
        var lines = new StringJoiner(",\n", "", "\n");
        lines.add("<%s>;rel=\"original timegate\"".formatted(original()));
        lines.add("<%s>;rel=\"self\";type=\"application/link-format\"%s".formatted(timeMap(), range(states)));
        for (int i = 0; i < states.size(); i++) {
            var state = states.get(i);
            lines.add("<%s>;rel=\"%s\";datetime=\"%s\";recorded=\"%s\""
                    .formatted(
                            memento(state),
                            relation(i == 0, i == states.size() - 1 && !more),
                            AcceptDatetime.written(state.recordedAt()),
                            state.recordedAt()));
        }
        if (more) {
            lines.add("<%s?after=%d>;rel=\"timemap\";type=\"application/link-format\""
                    .formatted(timeMap(), states.getLast().position()));
        }
        return lines.toString();
    }

    private static String relation(boolean first, boolean last) {
        return (first ? "first " : "") + (last ? "last " : "") + "memento";
    }

    private static String range(List<MementoView> states) {
        return states.isEmpty()
                ? ""
                : ";from=\"%s\";until=\"%s\""
                        .formatted(
                                AcceptDatetime.written(states.getFirst().recordedAt()),
                                AcceptDatetime.written(states.getLast().recordedAt()));
    }

    private String links() {
        return "<%s>; rel=\"original timegate\", <%s>; rel=\"timemap\"; type=\"application/link-format\""
                .formatted(original(), timeMap());
    }

    private String original(@Nullable OutcomeCode code) {
        return context + "/api/roadmaps/" + roadmap + (code == null ? "" : "/outcomes/" + code);
    }
}
