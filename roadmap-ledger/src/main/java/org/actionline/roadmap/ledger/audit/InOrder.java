package org.actionline.roadmap.ledger.audit;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does pure work on all processors and hands the results on, on the caller's thread and in the order in which the work came.
 *
 * <p>At most a few pieces for each processor are under way, so memory does not grow with the length of the log.
 */
public final class InOrder<T, R> implements AutoCloseable {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int UNDER_WAY = 4 * PROCESSORS;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            PROCESSORS, Thread.ofPlatform().daemon().name("verify-", 0).factory());
    private final ArrayDeque<Future<R>> underWay = new ArrayDeque<>();
    private final Function<T, R> work;
    private final Consumer<R> next;

    /** @param work without side effects, done by any thread */
    public InOrder(Function<T, R> work, Consumer<R> next) {
        this.work = work;
        this.next = next;
    }

    /** Takes a piece of work; hands on results that are due. */
    public void add(T piece) {
        underWay.add(workers.submit(() -> work.apply(piece)));
        while (underWay.size() > UNDER_WAY
                || (!underWay.isEmpty() && underWay.element().isDone())) {
            handOn();
        }
    }

    /** Hands on what is still to come. */
    public void finish() {
        while (!underWay.isEmpty()) {
            handOn();
        }
    }

    private void handOn() {
        try {
            next.accept(underWay.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Ends the workers; what is still under way is dropped. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
