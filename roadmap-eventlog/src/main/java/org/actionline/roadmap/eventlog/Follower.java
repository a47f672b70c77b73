package org.actionline.roadmap.eventlog;

import java.util.ArrayDeque;
import java.util.Optional;

/**
 * Reads the log from a position on and goes on as events are appended: each of them once, in order, for ever.
 *
 * <p>Pulling never waits. Whoever has found nothing is woken by {@link #onAppend}.
 */
public final class Follower implements AutoCloseable {

    private final EventLog log;
    private final Criteria criteria;
    private final Bell bell;
    private final ArrayDeque<StoredEvent> page = new ArrayDeque<>();
    private long unread;
    private boolean open = true;

    Follower(EventLog log, Criteria criteria, long from, Bell bell) {
        this.log = log;
        this.criteria = criteria;
        this.unread = from;
        this.bell = bell;
    }

    /** The next event, if it is there already. */
    public synchronized Optional<StoredEvent> next() {
        var next = peek();
        page.poll();
        return next;
    }

    /** What {@link #next()} would return. */
    public synchronized Optional<StoredEvent> peek() {
        while (open && page.isEmpty() && unread < log.head()) {
            unread = log.page(criteria, unread, page);
        }
        return Optional.ofNullable(page.peek());
    }

    /**
     * Has the listener called after events were appended, and once now. Calls may be fewer than appends, never fewer
     * than needed; they come from a thread that serves all followers, so they must be short.
     */
    public synchronized void onAppend(Runnable action) {
        if (open) {
            bell.put(this, action);
            action.run();
        }
    }

    /** Ends this follower: there is no next event any more, and nobody is called. */
    @Override
    public synchronized void close() {
        open = false;
        page.clear();
        bell.remove(this);
    }
}
