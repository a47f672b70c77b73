package org.actionline.roadmap.query.view;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.query.log.EventReader;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * Folds every event into its roadmap's view, and writes each view once per batch.
 *
 * <p>Axon passes over an event whose name no handler has. This component claims every name, and an unknown one fails: the
 * processor then stops at that event, loudly, instead of filling views that lack something.
 */
final class ViewProjection implements EventHandlingComponent {

    private static final ResourceKey<Counting> BATCH = ResourceKey.withLabel("views of this batch");

    private final Turns turns;
    private final EventReader events;
    private final Consumer<RuntimeException> failed;

    /** @param failed is told what stopped a batch; Axon itself only logs it and tries again every few seconds */
    ViewProjection(Turns turns, EventReader events, Consumer<RuntimeException> failed) {
        this.turns = turns;
        this.events = events;
        this.failed = failed;
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        return EventTypes.all().stream()
                .map(type -> new QualifiedName(EventTypes.name(type)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean supports(QualifiedName eventName) {
        return true;
    }

    /** One sequence for all events: their order is the log's. */
    @Override
    public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
        return "log";
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
        telling(() -> {
            var batch = batch(context);
            if (!turns.counted(EventReader.position(event))) {
                batch.count(events.read(event));
            }
        });
        return MessageStream.empty();
    }

    private void telling(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failed.accept(e);
            throw e;
        }
    }

    @Override
    public EventHandlerRegistry subscribe(QualifiedName name, EventHandler handler) {
        throw new UnsupportedOperationException("The views have one fold");
    }

    /** The views touched by a batch live in its processing context, so that a batch that fails leaves nothing behind. */
    private Counting batch(ProcessingContext context) {
        return context.computeResourceIfAbsent(BATCH, () -> {
            var batch = new Counting(turns.begin());
            context.runOnPrepareCommit(committing -> telling(batch::write));
            context.doFinally(finished -> turns.end());
            return batch;
        });
    }
}
