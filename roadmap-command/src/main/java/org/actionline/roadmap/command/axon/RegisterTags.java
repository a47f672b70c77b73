package org.actionline.roadmap.command.axon;

import java.util.HashSet;
import java.util.Set;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.Tags;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/** Tags of an event: those that its record names, and the id of the command, by which a repeated command finds its answer. */
public final class RegisterTags implements TagResolver {

    private final TagResolver named = new AnnotationBasedTagResolver();

    @Override
    public Set<Tag> resolve(EventMessage event) {
        var tags = new HashSet<>(named.resolve(event));
        var command = event.metadata().get(Provenance.COMMAND);
        if (command != null) {
            tags.add(new Tag(Tags.COMMAND, command));
        }
        return tags;
    }
}
