package org.actionline.roadmap.eventlog.axon;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.actionline.roadmap.eventlog.Appended;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.eventlog.NewEvent;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** One commit on its way into the log: nothing is written, and no condition checked, before {@link #commit}. */
final class LogAppend implements AppendTransaction<Appended> {

    private final EventLog log;
    private final Condition condition;
    private final List<NewEvent> events;
    private final AtomicBoolean ended = new AtomicBoolean();

    LogAppend(EventLog log, Condition condition, List<NewEvent> events) {
        this.log = log;
        this.condition = condition;
        this.events = events;
    }

    /** Fails with Axon's own exception on a conflict, its cause naming the event, and as the log does otherwise. */
    @Override
    public CompletableFuture<Appended> commit(@Nullable ProcessingContext context) {
        if (ended.getAndSet(true)) {
            return CompletableFuture.failedFuture(new IllegalStateException("Committed or rolled back before"));
        }
        return log.append(condition, events).exceptionallyCompose(LogAppend::rejected);
    }

    private static CompletableFuture<Appended> rejected(Throwable failure) {
        var cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause instanceof LogFailure.Conflict conflict) {
            var rejection = new AppendEventsTransactionRejectedException(conflict.getMessage());
            rejection.initCause(conflict);
            return CompletableFuture.failedFuture(rejection);
        }
        return CompletableFuture.failedFuture(cause);
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        ended.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(Appended appended, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(appended.next()));
    }
}
