package org.actionline.roadmap.query.view;

import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.D_SLIPPED;
import static org.actionline.roadmap.query.Facts.D_TIMED;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.UnknownEventType;
import org.actionline.roadmap.query.Facts;
import org.actionline.roadmap.query.Histories;
import org.actionline.roadmap.query.MemoryLog;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.Unanswerable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private final RunningViews running = new RunningViews();

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void every_event_type_reaches_the_views_through_axon() {
        var story = Facts.everyEvent();
        assertThat(story.events())
                .extracting(event -> (Object) event.event().getClass())
                .containsAll(EventTypes.all());

        try (var process = running.start(MemoryLog.of(story)).counted(story.position())) {
            assertThat(process.views().roadmap(C2)).contains(story.roadmap(C2));
        }
    }

    @Test
    void views_equal_a_full_replay_byte_for_byte() {
        Histories.forAll(5, seed -> {
            try (var own = new RunningViews()) {
                var story = Histories.random(seed);
                try (var process = own.start(MemoryLog.of(story)).counted(story.position())) {
                    assertThat(process.queries().replay()).isEqualTo(new ReplayReport(story.position(), 2, List.of()));
                }
            }
        });
    }

    @Test
    void a_replay_names_a_view_that_somebody_altered() {
        var story = Story.of(OPENED, D_DEFINED);
        try (var process = running.start(MemoryLog.of(story)).counted(1)) {
            var altered = ViewStore.document(Story.of(OPENED, A_DEFINED).roadmap(C2));
            running.mongo().save(altered, "roadmaps-" + Views.GENERATION);

            assertThat(process.queries().replay()).isEqualTo(new ReplayReport(1, 1, List.of(C2)));
        }
    }

    @Test
    void the_next_process_counts_on_where_the_last_one_stopped() {
        var story = Story.of(OPENED, D_DEFINED, D_TIMED);
        running.start(MemoryLog.of(story)).counted(2).close();
        story.then(D_SLIPPED);

        try (var process = running.start(MemoryLog.of(story)).counted(3)) {
            assertThat(process.views().roadmap(C2)).contains(story.roadmap(C2));
        }
    }

    @Test
    void events_whose_token_was_lost_in_a_crash_are_not_counted_twice() {
        var story = Facts.everyEvent();
        var log = MemoryLog.of(story);
        running.start(log).counted(story.position()).close();
        var clock = Clock.fixed(Instant.now().plus(Duration.ofDays(1)), ZoneOffset.UTC);
        var crashed = new Progress(running.mongo(), Views.GENERATION, clock);
        assertThat(crashed.advance(4)).isTrue();
        crashed.release();

        try (var process = running.start(log).counted(story.position())) {
            assertThat(process.queries().replay().equal()).isTrue();
        }
    }

    @Test
    void waiting_for_a_position_ends_and_says_how_far_the_views_got() {
        try (var process = running.start(MemoryLog.of(Story.of(OPENED))).counted(0)) {
            assertThatExceptionOfType(Unanswerable.class)
                    .isThrownBy(() -> process.views().awaitPosition(7, Duration.ofMillis(1)))
                    .satisfies(refused -> assertThat(refused.why()).isEqualTo(new NoAnswer.PositionNotReached(7, 0)));
        }
    }

    @Test
    void an_event_of_unknown_type_is_an_error_and_not_passed_over() {
        var story = Story.of(OPENED, D_DEFINED);
        var log = MemoryLog.of(Story.of(OPENED));

        try (var process = running.start(log).counted(0)) {
            log.appendUnknown(story.events().getLast());

            await().untilAsserted(
                            () -> assertThat(process.views().failure()).containsInstanceOf(UnknownEventType.class));
            assertThat(process.views().position()).isZero();
        }
        assertThatThrownBy(() -> log.reader().everything(1, event -> {})).isInstanceOf(UnknownEventType.class);
    }

    @Test
    void a_batch_that_is_counted_again_does_not_take_a_view_back() {
        var store = new ViewStore(running.mongo(), "1");
        store.saveIfFurther(Story.of(OPENED, D_DEFINED, D_TIMED).roadmap(C2));

        store.saveIfFurther(Story.of(OPENED, D_DEFINED).roadmap(C2));

        assertThat(store.find(C2)).contains(Story.of(OPENED, D_DEFINED, D_TIMED).roadmap(C2));
    }

    @Test
    void a_writer_that_was_overtaken_since_it_read_cannot_take_a_view_back() {
        var store = new ViewStore(running.mongo(), "1");
        var documents = new ForwardDocuments(running.mongo(), "roadmaps-1");
        store.saveIfFurther(Story.of(OPENED).roadmap(C2));
        store.saveIfFurther(Story.of(OPENED, D_DEFINED, D_TIMED).roadmap(C2));
        var late = ViewStore.document(Story.of(OPENED, D_DEFINED).roadmap(C2));

        assertThatThrownBy(() -> documents.replace(C2, 0, late)).isInstanceOf(IllegalStateException.class);
        assertThat(store.find(C2)).contains(Story.of(OPENED, D_DEFINED, D_TIMED).roadmap(C2));
    }

    @Test
    void one_process_at_a_time_counts_and_a_dead_one_loses_its_claim() {
        var now = Instant.parse("2012-03-01T00:00:00Z");
        var first = new Progress(running.mongo(), "1", Clock.fixed(now, ZoneOffset.UTC));
        var second = new Progress(running.mongo(), "1", Clock.fixed(now.plusSeconds(9), ZoneOffset.UTC));
        var third = new Progress(
                running.mongo(), "1", Clock.fixed(now.plus(Progress.CLAIM).plusMillis(1), ZoneOffset.UTC));
        first.begin(0);

        assertThat(first.claim()).isTrue();
        assertThat(second.claim()).isFalse();
        assertThat(third.claim()).isTrue();
        assertThat(first.advance(7)).isFalse();
    }
}
