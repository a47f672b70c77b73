package org.actionline.roadmap.query.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.erasure.ErasureEvent.PayloadErased;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.log.EventReader;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Folds every event into its roadmap's view, and writes each view once per batch.
 *
 * <p>Axon passes over an event whose name no handler has. This component claims every name, and an unknown one fails: the
 * processor then stops at that event, loudly, instead of filling views that lack something.
 */
final class ViewProjection implements EventHandlingComponent {

    private static final ResourceKey<Batch> BATCH = ResourceKey.withLabel("views of this batch");

    private final ViewStore views;
    private final LogReader log;
    private final EventReader events;
    private final Consumer<RuntimeException> failed;

    /**
     * A projection.
     *
     * @param log for what cannot be folded forwards: after an erasure a view is folded from the start
     * @param failed is told what stopped a batch; Axon itself only logs it and tries again every few seconds
     */
    ViewProjection(ViewStore views, LogReader log, EventReader events, Consumer<RuntimeException> failed) {
        this.views = views;
        this.log = log;
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
        if (EventReader.isOfRegister(event)) {
            telling(() -> batch(context).count(events.read(event)));
        }
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
    private Batch batch(ProcessingContext context) {
        return context.computeResourceIfAbsent(BATCH, () -> {
            var batch = new Batch(views, log);
            context.runOnPrepareCommit(committing -> telling(batch::write));
            return batch;
        });
    }

    private static final class Batch {

        private final ViewStore store;
        private final LogReader log;
        private final Map<RoadmapCode, RoadmapView> folded = new HashMap<>();
        private final Map<RoadmapCode, Long> stored = new HashMap<>();

        Batch(ViewStore store, LogReader log) {
            this.store = store;
            this.log = log;
        }

        void count(LoggedEvent event) {
            var code = event.event().roadmap();
            if (event.event() instanceof PayloadErased) {
                folded.put(code, folded(code, event));
                return;
            }
            folded.put(code, RoadmapFold.fold(folded.containsKey(code) ? folded.get(code) : load(code), event));
        }

        /** What was erased may stand in the stored view, and no later event takes it out: the log no longer has it. */
        private RoadmapView folded(RoadmapCode code, LoggedEvent erasure) {
            load(code);
            var view = new AtomicReference<@Nullable RoadmapView>();
            log.roadmap(code, erasure.position(), each -> view.set(RoadmapFold.fold(view.get(), each)));
            return RoadmapFold.fold(view.get(), erasure);
        }

        void write() {
            folded.values().stream()
                    .filter(view -> view.position() > stored.getOrDefault(view.code(), -1L))
                    .forEach(store::save);
        }

        private @Nullable RoadmapView load(RoadmapCode code) {
            var view = store.find(code);
            view.ifPresent(found -> stored.put(code, found.position()));
            return view.orElse(null);
        }
    }
}
