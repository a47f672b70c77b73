package org.actionline.roadmap.command.axon;

import java.util.Collection;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.command.rules.Needs.Part;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Needs in Axon's words. */
final class Criteria {

    private Criteria() {}

    static EventCriteria earlierAnswer(CommandId id) {
        return EventCriteria.havingTags(Tags.COMMAND, id.toString());
    }

    static EventCriteria history(OutcomeId id) {
        return EventCriteria.havingTags(Tags.OUTCOME, id.toString());
    }

    static EventCriteria of(Collection<Part> parts) {
        return EventCriteria.either(parts.stream().map(Criteria::of).toList());
    }

    private static EventCriteria of(Part part) {
        var tags = part.tags().entrySet().stream()
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toArray(Tag[]::new);
        var tagged = EventCriteria.havingTags(tags);
        var types = part.types().stream()
                .map(type -> new QualifiedName(EventTypes.name(type)))
                .toArray(QualifiedName[]::new);
        return types.length == 0 ? tagged : tagged.andBeingOneOfTypes(types);
    }
}
