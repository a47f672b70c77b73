package org.actionline.roadmap.server.pages.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries of the log as people read them. */
@Component
class Entries {

    private final RoadmapQueries queries;
    private final Words words;
    private final Map<RoadmapCode, Codes> known = new ConcurrentHashMap<>();

    Entries(RoadmapQueries queries, Words words) {
        this.queries = queries;
        this.words = words;
    }

    /**
     * Codes of the outcomes of a roadmap by the id that never changes. A roadmap is long, so they are kept until it changes.
     *
     * @param position of the roadmap that has them
     */
    private record Codes(long position, Map<String, String> byId) {}

    /**
     * An entry.
     *
     * @param what kind of change it is, in words
     * @param outcome code of the outcome concerned, absent for the roadmap as a whole
     * @param told the address of the change in the history of its outcome
     */
    record Line(
            long position,
            String what,
            String type,
            @Nullable String roadmap,
            @Nullable String outcome,
            @Nullable String told,
            StoredEvent event) {

        public @Nullable String reason() {
            return event.metadata().get(Provenance.REASON);
        }

        public @Nullable String decision() {
            return event.metadata().get(Provenance.DECISION);
        }
    }

    List<Line> lines(List<StoredEvent> events) {
        var codes = codes();
        return events.stream().map(event -> line(event, codes)).toList();
    }

    private Line line(StoredEvent event, Map<String, String> codes) {
        var name = LogFilter.name(event);
        var roadmap = tag(event, Tags.ROADMAP);
        var id = tag(event, Tags.OUTCOME);
        var outcome = id == null ? null : codes.get(id);
        return new Line(
                event.position(),
                words.sayOr("event." + name, name),
                name,
                roadmap,
                outcome,
                roadmap == null || outcome == null
                        ? null
                        : Links.NOW.outcome(new RoadmapCode(roadmap), codeOf(outcome)) + "#change-" + event.position(),
                event);
    }

    /** Codes of all outcomes as they are now, by the id that never changes. */
    private Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        queries.list().forEach(entry -> codes.putAll(codes(entry).byId()));
        return codes;
    }

    private Codes codes(RoadmapEntry entry) {
        var kept = known.get(entry.code());
        if (kept != null && kept.position() == entry.position()) {
            return kept;
        }
        var roadmap = queries.roadmap(entry.code());
        var byId = new HashMap<String, String>();
        roadmap.outcomes()
                .forEach(outcome ->
                        byId.put(outcome.id().toString(), outcome.code().text()));
        var now = new Codes(roadmap.position(), Map.copyOf(byId));
        known.put(entry.code(), now);
        return now;
    }

    private static OutcomeCode codeOf(String outcome) {
        return new OutcomeCode(outcome);
    }

    private static @Nullable String tag(StoredEvent event, String key) {
        return event.tags().stream()
                .filter(tag -> tag.key().equals(key))
                .map(Tag::value)
                .findFirst()
                .orElse(null);
    }
}
