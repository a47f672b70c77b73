package org.actionline.roadmap.query.log;

import org.axonframework.messaging.core.MessageType;

/** The log holds an event that this program has no class for: it was written by a newer one, or an upcaster is missing. */
public final class UnknownEventType extends IllegalStateException {

    UnknownEventType(MessageType type) {
        super("The log holds an event of the unknown type %s in version %s"
                .formatted(type.qualifiedName(), type.version()));
    }
}
