package org.actionline.roadmap.query.view;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.axonframework.common.FutureUtils.emptyCompletedFuture;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * The processor's token is the progress of the views it fills: dropping the views drops the token, so that views that are gone
 * are always folded again from the start.
 *
 * <p>There is one processor with one segment; splitting would let two threads fold the same roadmap.
 */
final class ViewTokens implements TokenStore {

    private final Supplier<Progress> current;
    private final Runnable advanced;

    /** @param advanced called whenever the views have counted further */
    ViewTokens(Supplier<Progress> current, Runnable advanced) {
        this.current = current;
        this.advanced = advanced;
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processor, int segments, @Nullable TrackingToken initial, @Nullable ProcessingContext context) {
        if (segments != 1) {
            return failedFuture(new IllegalArgumentException("The views are filled by one segment, not " + segments));
        }
        current.get().begin(next(initial));
        return completedFuture(List.of(Segment.ROOT_SEGMENT));
    }

    /** Written in the commit phase, after the views: see {@link Progress}. */
    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String processor, int segment, @Nullable ProcessingContext context) {
        if (context == null) {
            advance(token);
        } else {
            context.runOnCommit(committing -> advance(token));
        }
        return emptyCompletedFuture();
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, int segment, @Nullable ProcessingContext context) {
        if (!current.get().claim()) {
            return failedFuture(claimedByAnother());
        }
        return completedFuture(
                new GlobalSequenceTrackingToken(current.get().next().orElse(0L)));
    }

    @Override
    public CompletableFuture<Void> extendClaim(String processor, int segment, @Nullable ProcessingContext context) {
        return current.get().claim() ? emptyCompletedFuture() : failedFuture(claimedByAnother());
    }

    @Override
    public CompletableFuture<Void> releaseClaim(String processor, int segment, @Nullable ProcessingContext context) {
        current.get().release();
        return emptyCompletedFuture();
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String processor, Segment segment, @Nullable ProcessingContext context) {
        return failedFuture(new UnsupportedOperationException("The views are filled by one segment"));
    }

    @Override
    public CompletableFuture<Void> deleteToken(String processor, int segment, @Nullable ProcessingContext context) {
        return failedFuture(new UnsupportedOperationException("Views are dropped together with their token"));
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(String processor, int segment, @Nullable ProcessingContext context) {
        return segment == Segment.ROOT_SEGMENT.getSegmentId()
                        && current.get().next().isPresent()
                ? completedFuture(Segment.ROOT_SEGMENT)
                : emptyCompletedFuture();
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processor, @Nullable ProcessingContext context) {
        return completedFuture(current.get().next().isPresent() ? List.of(Segment.ROOT_SEGMENT) : List.of());
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processor, @Nullable ProcessingContext context) {
        return fetchSegments(processor, context);
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return completedFuture(current.get().store());
    }

    private void advance(@Nullable TrackingToken token) {
        var progress = current.get();
        long next = next(token);
        boolean further = next > progress.next().orElse(0L);
        if (further ? !progress.advance(next) : !progress.claim()) {
            throw claimedByAnother();
        }
        advanced.run();
    }

    /** A token of the log is the next position to read. */
    private static long next(@Nullable TrackingToken token) {
        return token == null ? 0 : Math.max(0, token.position().orElse(0));
    }

    private static UnableToClaimTokenException claimedByAnother() {
        return new UnableToClaimTokenException("Another process fills the views");
    }
}
