package org.actionline.roadmap.server.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Tag;
import tools.jackson.databind.json.JsonMapper;

/** The files that events cite as evidence. */
final class Cited {

    private static final String HASH = "sha256";

    private Cited() {}

    /** The SHA-256 of files that these events cite and no other event of their roadmap that was not erased before. */
    static List<String> only(EventLog log, Collection<Long> positions) {
        var events =
                positions.stream().map(log::entry).map(entry -> entry.event()).toList();
        var files = events.stream().flatMap(Cited::files).collect(Collectors.toCollection(TreeSet::new));
        if (!files.isEmpty()) {
            events.stream()
                    .flatMap(event -> roadmap(event.tags()).stream())
                    .distinct()
                    .flatMap(roadmap -> unerased(log, roadmap))
                    .filter(event -> !positions.contains(event.position()))
                    .flatMap(Cited::files)
                    .forEach(files::remove);
        }
        return List.copyOf(files);
    }

    /** Whether an event of the roadmap that was not erased cites the file. */
    static boolean inAny(EventLog log, RoadmapCode roadmap, Sha256 file) {
        return unerased(log, roadmap).flatMap(Cited::files).anyMatch(file.hex()::equals);
    }

    static Optional<RoadmapCode> roadmap(Set<Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.key().equals(Tags.ROADMAP))
                .map(tag -> new RoadmapCode(tag.value()))
                .findFirst();
    }

    /** An event that tells of an erasure repeats what is left of another event, and cites nothing. */
    private static Stream<StoredEvent> unerased(EventLog log, RoadmapCode roadmap) {
        return log.read(Criteria.either(Criterion.tagged(new Tag(Tags.ROADMAP, roadmap.text()))), 0, log.head())
                .filter(event -> !event.metadata().containsKey(Provenance.ERASED))
                .filter(event -> !event.type().equals(EventLog.ERASURE));
    }

    private static Stream<String> files(StoredEvent event) {
        return JsonMapper.shared().readTree(event.payload().bytes()).findValues(HASH).stream()
                .map(hash -> hash.asString());
    }
}
