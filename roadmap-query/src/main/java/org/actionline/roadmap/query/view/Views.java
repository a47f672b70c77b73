package org.actionline.roadmap.query.view;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.catalogue.CatalogueView;
import org.actionline.roadmap.query.log.EventReader;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.search.Search;
import org.actionline.roadmap.query.search.SearchView;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The stored views, and the processor that fills them. */
public final class Views implements Search.Views {

    /** Raise it when a view's shape or fold changes: the new views are then filled from the start, beside the old ones. */
    static final String GENERATION = "4";

    private static final String PROCESSOR = "views-" + GENERATION;
    private static final int BATCH = 200;

    /** More events than this are folded at once instead of batch by batch. */
    private static final int FAR_BEHIND = 2_000;

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration POINTER = Duration.ofSeconds(1);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final String process = UUID.randomUUID().toString();
    private final ViewPointer pointer;
    private final Turns turns;
    private volatile @Nullable RuntimeException failure;
    private volatile boolean filling;
    private final AtomicLong pointerRead = new AtomicLong(System.nanoTime());
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();

    /** @param clock tells when the claim of another process has run out */
    public Views(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.pointer = new ViewPointer(mongo, GENERATION);
        this.turns = new Turns(set(pointer.current()));
    }

    /**
     * Adds the event processor to Axon: one segment, from the start of the log or from where the views have counted to.
     *
     * <p>Its token store also becomes Axon's default, which would otherwise be one in memory that forgets without a word.
     */
    public void fillBy(EventSourcingConfigurer axon) {
        var tokens = new ViewTokens(() -> turns.current().progress(), this::signal);
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
        var events = new EventReader(configuration.getComponent(EventConverter.class));
        var log = new LogReader(configuration.getComponent(EventStorageEngine.class), events);
        turns.beforeBatch(() -> catchUp(log));
        return new ViewProjection(turns, log, events, e -> failure = e);
    }

    /** Far behind, as after a start with views in memory, all that is missing is folded in one go. */
    private void catchUp(LogReader log) {
        long next = turns.current().progress().next().orElse(0L);
        long head = log.head();
        if (head - next > FAR_BEHIND) {
            filling = true;
            try {
                new Fill(log, turns.current()).run(head - 1, folded -> {});
                turns.countedUpTo(head - 1);
            } finally {
                filling = false;
            }
            signal();
        }
    }

    public Optional<RoadmapView> roadmap(RoadmapCode code) {
        return turns.current().store().recent(code);
    }

    /** How far a roadmap is counted and which versions it has, without reading its view. */
    public Optional<ViewHead> head(RoadmapCode code) {
        return turns.current().store().head(code);
    }

    /** The codes of all roadmaps, in their order, without reading the views. */
    public List<RoadmapCode> codes() {
        return turns.current().store().codes();
    }

    @Override
    public Map<RoadmapCode, Long> searchable() {
        return turns.current().search().positions();
    }

    /** What can be found in a roadmap. */
    @Override
    public Optional<SearchView> search(RoadmapCode code) {
        return turns.current().search().find(code);
    }

    /** Who did what in a roadmap. */
    @Override
    public Optional<CatalogueView> catalogue(RoadmapCode code) {
        return turns.current().catalogue().find(code);
    }

    /** The newest state of a roadmap that is kept and not after a position: where folding a past state begins. */
    public Optional<RoadmapView> before(RoadmapCode code, long position) {
        return turns.current().snapshots().before(code, position);
    }

    /** Whether a long part of the log is being folded, so that the views are far behind it. */
    public boolean filling() {
        return filling;
    }

    /** One line for each roadmap, in the order of their codes. */
    public List<RoadmapEntry> entries() {
        return turns.current().store().entries();
    }

    /** The last position that all views have counted; -1 before the first event. */
    public long position() {
        followPointer();
        return turns.current().progress().next().orElse(0L) - 1;
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

    /** Another process may have exchanged the sets. */
    private void followPointer() {
        long now = System.nanoTime();
        long last = pointerRead.get();
        if (now - last > POINTER.toNanos() && pointerRead.compareAndSet(last, now)) {
            turns.follow(set(pointer.current()));
        }
    }

    Turns turns() {
        return turns;
    }

    ViewPointer pointer() {
        return pointer;
    }

    ViewSet set(String colour) {
        return ViewSet.named(mongo, GENERATION + colour, clock, process);
    }
}
