package org.actionline.roadmap.server.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.asof.RoadmapAsOf;
import org.actionline.roadmap.query.compare.CompareText;
import org.actionline.roadmap.query.patch.Operation;
import org.actionline.roadmap.query.patch.Patch;
import org.actionline.roadmap.query.period.PeriodGridView;
import org.actionline.roadmap.query.point.Points;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the register, now or at an earlier point, and how it came to be so. */
@RestController
@RequestMapping("/api/roadmaps")
class RoadmapApi {

    private final RoadmapQueries queries;

    RoadmapApi(RoadmapQueries queries) {
        this.queries = queries;
    }

    @Requires(Right.SIGHT)
    @GetMapping
    List<RoadmapEntry> list(Sight sight) {
        return queries.list().stream().filter(entry -> sight.sees(entry.code())).toList();
    }

    /**
     * A roadmap, on one axis or both.
     *
     * @param asOf position, instant, day, version label or "current": what was known then
     * @param effectiveOn a day: what is true on it; the answer then says why the axes differ
     * @param acceptDatetime chooses a past state by its time (RFC 7089), unless a parameter does
     */
    @Requires(value = Right.READ_AT, points = "asOf")
    @GetMapping("/{roadmap}")
    ResponseEntity<?> roadmap(
            @PathVariable RoadmapCode roadmap,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String effectiveOn,
            @Parameter(hidden = true) @RequestHeader(name = AcceptDatetime.HEADER, required = false) @Nullable
                    String acceptDatetime,
            Sight sight) {
        var links = MementoLinks.of(roadmap, null);
        if (effectiveOn != null) {
            var view = queries.roadmapAsOf(
                    roadmap, known(asOf), Days.read("effectiveOn", effectiveOn), sight.readsUnpublished(roadmap));
            return links.present().body(new RoadmapAsOf(seen(view.roadmap(), sight), view.asOf()));
        }
        if (asOf != null && !asOf.equals(Points.CURRENT)) {
            var view = seen(queries.roadmapAsOf(roadmap, asOf), sight);
            return links.past(queries.recordedAt(view.position()))
                    .eTag(position(view))
                    .body(view);
        }
        if (asOf == null && acceptDatetime != null) {
            var state = AcceptDatetime.chosen(queries.mementos(roadmap), acceptDatetime);
            var view = queries.roadmapAsOf(roadmap, "position:" + state.position());
            return links.chosen(state).eTag(position(view)).body(view);
        }
        var view = queries.roadmap(roadmap);
        return links.present().eTag(position(view)).body(view);
    }

    /** The ETag begins with the outcome's version; a command sends it back as If-Match. */
    @Requires(value = Right.READ_AT, points = "asOf")
    @GetMapping("/{roadmap}/outcomes/{outcome}")
    ResponseEntity<?> outcome(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String effectiveOn,
            @Parameter(hidden = true) @RequestHeader(name = AcceptDatetime.HEADER, required = false) @Nullable
                    String acceptDatetime,
            Sight sight) {
        var links = MementoLinks.of(roadmap, outcome);
        if (effectiveOn != null) {
            var view = queries.outcome(
                    roadmap,
                    outcome,
                    known(asOf),
                    Days.read("effectiveOn", effectiveOn),
                    sight.readsUnpublished(roadmap));
            return links.present().body(view);
        }
        if (asOf != null && !asOf.equals(Points.CURRENT)) {
            var view = queries.outcome(roadmap, outcome, asOf);
            return links.past(queries.recordedAt(roadmap, view.id(), asOf))
                    .eTag(OutcomeTag.of(view))
                    .body(view);
        }
        if (asOf == null && acceptDatetime != null) {
            var state = AcceptDatetime.chosen(queries.mementos(roadmap, outcome), acceptDatetime);
            var code = state.code() == null ? outcome : state.code();
            var view = queries.outcome(roadmap, code, "position:" + state.position());
            return links.chosen(state).eTag(OutcomeTag.of(view)).body(view);
        }
        var view = queries.outcome(roadmap, outcome);
        return links.present().eTag(OutcomeTag.of(view)).body(view);
    }

    /** Which versions are only drafted is not published with another version. */
    private static RoadmapView seen(RoadmapView view, Sight sight) {
        return sight.readsUnpublished(view.code()) ? view : view.withoutDrafts();
    }

    private static String known(@Nullable String asOf) {
        return asOf == null ? Points.CURRENT : asOf;
    }

    private static String position(RoadmapView view) {
        return "position:" + view.position();
    }

    /** Every change of an outcome, oldest first; with a limit, a part of them. */
    @Requires(Right.READ)
    @GetMapping("/{roadmap}/outcomes/{outcome}/history")
    ResponseEntity<?> history(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var list = new LongList("/api/roadmaps/%s/outcomes/%s/history".formatted(roadmap, outcome));
        return list.part(queries.history(roadmap, outcome), limit, cursor);
    }

    /**
     * Every change of a roadmap and its outcomes, oldest first, some at a time.
     *
     * @param limit how many events at most, each with all that it changed; 100 when left out
     * @param after position of the last event that is known already
     */
    @Requires(Right.READ)
    @GetMapping("/{roadmap}/changes")
    ResponseEntity<?> changes(
            @PathVariable RoadmapCode roadmap,
            @RequestParam(defaultValue = "100") String limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String cursor) {
        var list = new LongList("/api/roadmaps/%s/changes".formatted(roadmap));
        long known = after == null
                ? -1
                : Numbers.read("after", after, 0, Long.MAX_VALUE, "the position of an event, such as 1041");
        var part = queries.changes(roadmap, list.known(cursor, known), LongList.limit(limit));
        return list.answer(part.changes(), part.next(), limit);
    }

    /**
     * The difference of two points in one of three forms.
     *
     * @param format "json", "json-patch" (RFC 6902, from the roadmap at one point to the roadmap at the other) or "text"; what
     *     the header Accept asks for when left out
     */
    @Requires(
            value = Right.READ_AT,
            points = {"from", "to"})
    @GetMapping("/{roadmap}/compare")
    ResponseEntity<?> compare(
            @PathVariable RoadmapCode roadmap,
            @RequestParam String from,
            @RequestParam(defaultValue = Points.CURRENT) String to,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader HttpHeaders headers,
            Sight sight) {
        return switch (CompareFormat.wanted(format, headers.getAccept())) {
            case JSON -> answer(MediaType.APPLICATION_JSON, queries.compare(roadmap, from, to));
            case PATCH -> answer(CompareFormat.JSON_PATCH, patch(roadmap, from, to, sight));
            case TEXT -> answer(CompareFormat.PLAIN, CompareText.of(queries.compare(roadmap, from, to)));
        };
    }

    private List<Operation> patch(RoadmapCode roadmap, String from, String to, Sight sight) {
        return Patch.between(
                seen(queries.roadmapAsOf(roadmap, from), sight), seen(queries.roadmapAsOf(roadmap, to), sight));
    }

    private static ResponseEntity<?> answer(MediaType type, Object body) {
        return ResponseEntity.ok().contentType(type).varyBy(HttpHeaders.ACCEPT).body(body);
    }

    @Requires(Right.READ)
    @GetMapping("/{roadmap}/periods/{period}")
    PeriodGridView period(@PathVariable RoadmapCode roadmap, @PathVariable PeriodLabel period) {
        return queries.period(roadmap, period);
    }
}
