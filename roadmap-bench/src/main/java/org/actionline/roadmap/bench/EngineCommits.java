package org.actionline.roadmap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.eventlog.TimeOrderedId;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Commits of one user through Axon's storage engine interface, each on the marker of the one before. One tag an event:
 * Axon's JPA engine takes no more.
 */
record EngineCommits(EventStorageEngine engine, int commits, String run) implements Committers.User {

    @Override
    public void commit(int number) {
        var outcome = Tag.of("outcome", "C2/" + run + "/" + number);
        var marker = ConsistencyMarker.ORIGIN;
        for (var i = 0; i < commits; i++) {
            var condition = AppendCondition.withCriteria(EventCriteria.havingTags(outcome))
                    .withMarker(marker);
            marker = append(engine.appendEvents(condition, null, List.of(revised(outcome, i)))
                    .join());
        }
    }

    private static <T> ConsistencyMarker append(AppendTransaction<T> append) {
        return append.afterCommit(append.commit(null).join(), null).join();
    }

    private static TaggedEventMessage<?> revised(Tag outcome, int revision) {
        var id = TimeOrderedId.at(Instant.now()).toString();
        var message = new GenericEventMessage(
                id,
                new MessageType(Revisions.TYPE, "1"),
                Revisions.payload(outcome.value()).getBytes(UTF_8),
                Map.of("actor", "staff", "reason", "Revision " + revision, "commandId", id),
                Revisions.CLOCK.instant());
        return new GenericTaggedEventMessage<>(message, Set.of(outcome));
    }
}
