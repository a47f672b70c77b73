package org.actionline.roadmap.server.ledger;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The events themselves: one by one, with proof, or as a feed. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/events")
class EventApi {

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final Ledger ledger;
    private final EventLog log;
    private final EventStream stream;

    EventApi(Ledger ledger, EventLog log, EventStream stream) {
        this.ledger = ledger;
        this.log = log;
        this.stream = stream;
    }

    /**
     * The events after a position, oldest first; from the first one on if none is given. No events: nothing has happened since.
     */
    @GetMapping(produces = BATCH)
    ResponseEntity<List<CloudEvent>> events(
            @Parameter(description = "Position of the last event already known.", schema = @Schema(type = "integer"))
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "1 to 1000, 100 if left out.", schema = @Schema(type = "integer"))
                    @RequestParam(required = false)
                    @Nullable
                    String limit) {
        var head = log.head();
        var from = after == null ? 0 : 1 + number("after", after, 0, head - 1, known(head));
        var size = limit == null ? USUAL : number("limit", limit, 1, MOST, "a whole number from 1 to " + MOST);
        var origin = ledger.keys().origin();
        var events = log.read(from, Math.min(head, from + size))
                .map(event -> CloudEvent.of(event, origin))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(BATCH))
                .cacheControl(CacheControl.noStore())
                .body(events);
    }

    /**
     * The events after a position as they come, as server-sent events; the id of each is its position.
     *
     * @param lastEventId sent by a reader that goes on where it was cut off; wins over {@code after}
     */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @Parameter(
                            description = "Position of the last event already known; new ones only, if left out.",
                            schema = @Schema(type = "integer"))
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        var head = log.head();
        var known = lastEventId == null ? after : lastEventId;
        var field = lastEventId == null ? "after" : "Last-Event-ID";
        var from = known == null ? head : 1 + number(field, known, 0, head - 1, known(head));
        return stream.from(from, ledger.keys().origin());
    }

    /** One event with all that is known about it. */
    @GetMapping(path = "/{position}", produces = MediaType.APPLICATION_JSON_VALUE)
    EventView event(@Parameter(schema = @Schema(type = "integer")) @PathVariable String position) {
        return EventView.of(log.entry(existing(position)));
    }

    /** A proof that the event is in the log, to be verified without it (C2SP tlog-proof, with the entry as its extra line). */
    @Requires(value = Right.READ, trace = Trace.VERIFICATION)
    @GetMapping(path = "/{position}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> proof(@Parameter(schema = @Schema(type = "integer")) @PathVariable String position) {
        return ResponseEntity.ok()
                .contentType(LedgerApi.TEXT)
                .cacheControl(CacheControl.noStore())
                .body(ledger.receipt(existing(position)).toString());
    }

    private long existing(String text) {
        var position = number("position", text, 0, Long.MAX_VALUE - 1, "a whole number such as 41");
        var head = log.head();
        if (position >= head) {
            throw new UnknownPosition(position, head);
        }
        return position;
    }

    private static String known(long head) {
        return head == 0
                ? "nothing yet, since the log is empty; leave it out"
                : "the position of an event, 0 to " + (head - 1) + "; leave it out to begin with the first event";
    }

    private static long number(String field, String text, long least, long most, String accepted) {
        if (text.matches("[0-9]{1,18}")) {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new InvalidValue(field, text, accepted);
    }
}
