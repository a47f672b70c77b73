package org.actionline.roadmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.eventlog.Appended;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.actionline.roadmap.eventlog.TimeOrderedId;
import org.actionline.roadmap.eventlog.axon.JsonConverter;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/**
 * A log of roadmaps as they are after six years, the events of all of them in turns.
 *
 * @param roadmaps how many, each with {@link RoadmapEvents#EACH} events
 */
record RoadmapsLog(EventLog log, Path directory, int roadmaps) implements AutoCloseable {

    private static final int COMMIT = 500;
    private static final int WAITING = 4;

    private static final JsonConverter JSON = new JsonConverter();
    private static final AnnotationBasedTagResolver TAGS = new AnnotationBasedTagResolver();

    static RoadmapsLog young(Path directory, Scale scale) throws IOException {
        return in(directory.resolve("roadmaps-young"), scale.few());
    }

    static RoadmapsLog old(Path directory, Scale scale) throws IOException {
        return in(directory.resolve("roadmaps-" + scale.many()), scale.many());
    }

    /** The log in a directory, which is filled unless that was done before: a long one takes minutes. */
    private static RoadmapsLog in(Path directory, int events) throws IOException {
        Files.createDirectories(directory);
        var log = EventLog.open(directory, Revisions.CLOCK);
        var filled = new RoadmapsLog(log, directory, events / RoadmapEvents.EACH);
        if (log.head() == 0) {
            filled.fill();
        }
        if (log.head() < filled.events()) {
            log.close();
            throw new IllegalStateException(directory + " was not filled to its end; delete it");
        }
        return filled;
    }

    long events() {
        return (long) roadmaps * RoadmapEvents.EACH;
    }

    private void fill() {
        var all = new ArrayList<List<RegisterEvent>>();
        for (int number = 0; number < roadmaps; number++) {
            all.add(RoadmapEvents.of(number, roadmaps));
        }
        var commit = new ArrayList<NewEvent>();
        var answers = new ArrayList<CompletableFuture<Appended>>();
        for (int i = 0; i < RoadmapEvents.EACH; i++) {
            for (int number = 0; number < roadmaps; number++) {
                commit.add(stored(all.get(number).get(i), "person-" + (i + number) % 7));
                if (commit.size() == COMMIT) {
                    answers.add(log.append(Condition.none(), List.copyOf(commit)));
                    commit.clear();
                }
                if (answers.size() == WAITING) {
                    answers.forEach(CompletableFuture::join);
                    answers.clear();
                }
            }
        }
        if (!commit.isEmpty()) {
            answers.add(log.append(Condition.none(), commit));
        }
        answers.forEach(CompletableFuture::join);
    }

    /** An event as the log takes it. */
    static NewEvent stored(RegisterEvent event, String actor) {
        var id = TimeOrderedId.at(Revisions.CLOCK.instant());
        var type = EventTypes.name(event.getClass());
        var version = EventTypes.version(event.getClass());
        return new NewEvent(
                id,
                type,
                version,
                Optional.empty(),
                tags(event, new MessageType(type, version)),
                Map.of(Provenance.ACTOR, actor, Provenance.REASON, "As agreed by the working group"),
                Json.of(String.valueOf(JSON.<String>convert(event, String.class))));
    }

    private static Set<Tag> tags(RegisterEvent event, MessageType type) {
        return TAGS.resolve(new GenericEventMessage(type, event)).stream()
                .map(tag -> new Tag(tag.key(), tag.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        log.close();
    }
}
