package org.actionline.roadmap.eventlog.axon;

import java.util.Optional;
import org.actionline.roadmap.eventlog.Follower;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Upcasters;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A follower of the log as a stream that never completes, unless the log cannot be read any more. */
final class FollowingStream implements MessageStream<EventMessage> {

    private final Follower follower;
    private final Upcasters upcasters;
    private volatile @Nullable RuntimeException failure;

    FollowingStream(Follower follower, Upcasters upcasters) {
        this.follower = follower;
        this.upcasters = upcasters;
    }

    /** An event of the log with the token of whoever has handled it: the next position to read. */
    static Entry<EventMessage> entry(StoredEvent event) {
        var context =
                TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(event.position() + 1));
        return new SimpleEntry<>(EventMessages.read(event), context);
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        return pull(true);
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        return pull(false);
    }

    private Optional<Entry<EventMessage>> pull(boolean advance) {
        if (failure != null) {
            return Optional.empty();
        }
        try {
            return (advance ? follower.next() : follower.peek())
                    .map(upcasters::newest)
                    .map(FollowingStream::entry);
        } catch (RuntimeException e) {
            failure = e;
            return Optional.empty();
        }
    }

    @Override
    public void setCallback(Runnable callback) {
        follower.onAppend(callback);
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.ofNullable(failure);
    }

    @Override
    public boolean isCompleted() {
        return failure != null;
    }

    @Override
    public boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public void close() {
        follower.close();
    }
}
