package org.actionline.roadmap.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTokenStoreTest {

    private static final String VIEWS = "views";
    private static final GlobalSequenceTrackingToken SEVEN = new GlobalSequenceTrackingToken(7);

    @TempDir
    Path directory;

    @Test
    void a_token_outlives_the_process_and_so_does_the_store_s_identity() {
        String identity;
        try (var tokens = open()) {
            assertThat(tokens.initializeTokenSegments(VIEWS, 1, null, null))
                    .isCompletedWithValue(List.of(Segment.ROOT_SEGMENT));
            assertThat(tokens.fetchToken(VIEWS, 0, null)).isCompletedWithValue(null);
            tokens.storeToken(SEVEN, VIEWS, 0, null).join();
            identity = tokens.retrieveStorageIdentifier(null).join();
        }
        try (var tokens = open()) {
            assertThat(tokens.fetchToken(VIEWS, 0, null)).isCompletedWithValue(SEVEN);
            assertThat(tokens.fetchSegments(VIEWS, null)).isCompletedWithValue(List.of(Segment.ROOT_SEGMENT));
            assertThat(tokens.retrieveStorageIdentifier(null)).isCompletedWithValue(identity);
        }
    }

    @Test
    void a_replay_is_kept_as_the_position_it_has_reached() {
        try (var tokens = open()) {
            tokens.initializeTokenSegments(VIEWS, 1, ReplayToken.createReplayToken(SEVEN), null)
                    .join();
            assertThat(tokens.fetchToken(VIEWS, 0, null)).isCompletedWithValue(null);

            var reached = new GlobalSequenceTrackingToken(3);
            tokens.storeToken(ReplayToken.createReplayToken(SEVEN, reached), VIEWS, 0, null)
                    .join();
            assertThat(tokens.fetchToken(VIEWS, 0, null)).isCompletedWithValue(reached);
        }
    }

    @Test
    void a_token_that_was_never_begun_is_not_claimed() {
        try (var tokens = open()) {
            assertThat(tokens.fetchToken(VIEWS, 0, null))
                    .failsWithin(Duration.ofSeconds(1))
                    .withThrowableThat()
                    .withCauseInstanceOf(UnableToClaimTokenException.class);
            assertThat(tokens.fetchSegment(VIEWS, 0, null)).isCompletedWithValue(null);
        }
    }

    private LogTokenStore open() {
        return LogTokenStore.open(directory.resolve("tokens.db"));
    }
}
