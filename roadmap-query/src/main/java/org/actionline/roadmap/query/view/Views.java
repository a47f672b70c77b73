package org.actionline.roadmap.query.view;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.log.EventReader;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The stored views, and the processor that fills them. */
public final class Views {

    /** Raise it when a view's shape or fold changes: the new views are then filled from the start, beside the old ones. */
    static final String GENERATION = "2";

    private static final String PROCESSOR = "views-" + GENERATION;
    private static final int BATCH = 200;
    private static final Duration POLL = Duration.ofMillis(100);

    private final ViewStore store;
    private final Progress progress;
    private volatile @Nullable RuntimeException failure;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();

    /** @param clock tells when the claim of another process has run out */
    public Views(MongoTemplate mongo, Clock clock) {
        this.store = new ViewStore(mongo, GENERATION);
        this.progress = new Progress(mongo, GENERATION, clock);
    }

    /**
     * Adds the event processor to Axon: one segment, from the start of the log or from where the views have counted to.
     *
     * <p>Its token store also becomes Axon's default, which would otherwise be one in memory that forgets without a word.
     */
    public void fillBy(EventSourcingConfigurer axon) {
        var tokens = new ViewTokens(progress, this::signal);
        axon.componentRegistry(registry -> registry.registerComponent(TokenStore.class, configuration -> tokens))
                .messaging(messaging -> messaging.eventProcessing(processing -> processing.pooledStreaming(
                        streaming -> streaming.processor(PROCESSOR, module -> processor(module, tokens)))));
    }

    private PooledStreamingEventProcessorModule processor(
            EventProcessorModule.EventHandlingPhase<
                            PooledStreamingEventProcessorModule, PooledStreamingEventProcessorConfiguration>
                    module,
            TokenStore tokens) {
        return module.eventHandlingComponents(components -> components.declarative(this::projection))
                .customized((configuration, processor) -> processor
                        .tokenStore(tokens)
                        .initialSegmentCount(1)
                        .initialToken(source -> source.firstToken(null))
                        .eventCriteria(supported -> EventCriteria.havingAnyTag())
                        .batchSize(BATCH));
    }

    private ViewProjection projection(Configuration configuration) {
        return new ViewProjection(
                store, new EventReader(configuration.getComponent(EventConverter.class)), e -> failure = e);
    }

    public Optional<RoadmapView> roadmap(RoadmapCode code) {
        return store.find(code);
    }

    /** All roadmaps in the order of their codes. */
    public List<RoadmapView> all() {
        return store.all();
    }

    /** The last position that all views have counted; -1 before the first event. */
    public long position() {
        return progress.next().orElse(0L) - 1;
    }

    /**
     * Waits until the views have counted a position: read your own writes.
     *
     * <p>Progress of this process wakes the caller at once; that of another process, which fills shared views, is polled.
     *
     * @throws Unanswerable with {@link NoAnswer.PositionNotReached} when the time is over before that
     */
    public void awaitPosition(long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            long reached = position();
            while (reached < position) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new Unanswerable(new NoAnswer.PositionNotReached(position, reached));
                }
                advanced.await(Math.min(left, POLL.toNanos()), TimeUnit.NANOSECONDS);
                reached = position();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswerable(new NoAnswer.PositionNotReached(position, position()));
        } finally {
            lock.unlock();
        }
    }

    /** What keeps the views from counting on, until they do. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    private void signal() {
        failure = null;
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
