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
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The stored views, and the processor that fills them. */
public final class Views {

    /** Name of the event processor; a rebuild runs beside it under another generation. */
    public static final String PROCESSOR = "views";

    /** Raise it when a view's shape or fold changes: the new views are then filled from the start, beside the old ones. */
    public static final String GENERATION = "1";

    private static final int BATCH = 200;
    private static final Duration POLL = Duration.ofMillis(100);

    private final ViewStore store;
    private final Progress progress;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();

    /** @param clock tells when the claim of another process has run out */
    public Views(MongoTemplate mongo, Clock clock) {
        this.store = new ViewStore(mongo, GENERATION);
        this.progress = new Progress(mongo, GENERATION, clock);
    }

    /**
     * The event processor to register with Axon: one segment, from the start of the log or from where the views have counted
     * to.
     */
    public PooledStreamingEventProcessorModule processor(EventReader events) {
        return EventProcessorModule.pooledStreaming(PROCESSOR + "-" + GENERATION)
                .eventHandlingComponents(
                        components -> components.declarative(configuration -> new ViewProjection(store, events)))
                .customized((configuration, processor) -> processor
                        .tokenStore(tokens())
                        .initialSegmentCount(1)
                        .initialToken(source -> source.firstToken(null))
                        .eventCriteria(supported -> EventCriteria.havingAnyTag())
                        .batchSize(BATCH))
                .build();
    }

    /** Where the processor keeps how far it has counted: beside the views. */
    public TokenStore tokens() {
        return new ViewTokens(progress, this::signal);
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

    private void signal() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
