package org.actionline.roadmap.query.view;

import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.D_SLIPPED;
import static org.actionline.roadmap.query.Facts.D_TIMED;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.actionline.roadmap.query.Facts;
import org.actionline.roadmap.query.MemoryLog;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.view.RebuildView.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final RunningViews running = new RunningViews();

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void a_set_that_is_equal_takes_the_place_of_the_one_that_was_read() throws InterruptedException {
        var story = Facts.everyEvent();
        var log = MemoryLog.of(story);
        try (var process = running.start(log).counted(story.position())) {
            var rebuilt = rebuilt(process);

            assertThat(rebuilt.state()).isEqualTo(State.EXCHANGED);
            assertThat(rebuilt.current()).isEqualTo("green");
            assertThat(running.mongo().getCollectionNames()).contains("roadmaps-" + Views.GENERATION + "-green");
            assertThat(process.views().roadmap(C2)).contains(story.roadmap(C2));
        }
    }

    @Test
    void after_the_exchange_the_new_set_counts_on() throws InterruptedException {
        var story = Story.of(OPENED, D_DEFINED, D_TIMED);
        var log = MemoryLog.of(story);
        try (var process = running.start(log).counted(2)) {
            rebuilt(process);
            story.then(D_SLIPPED);
            log.append(story.events().getLast());
            process.counted(3);

            assertThat(process.views().roadmap(C2)).contains(story.roadmap(C2));
            assertThat(process.queries().replay().equal()).isTrue();
        }
    }

    @Test
    void the_way_back_lets_the_old_set_count_on_first() throws InterruptedException {
        var story = Story.of(OPENED, D_DEFINED, D_TIMED);
        var log = MemoryLog.of(story);
        try (var process = running.start(log).counted(2)) {
            var rebuild = new Rebuild(process.views(), log.reader());
            assertThat(rebuild.back()).isFalse();
            assertThat(rebuild.start()).isTrue();
            rebuild.await(LONG_ENOUGH);
            story.then(D_SLIPPED);
            log.append(story.events().getLast());
            process.counted(3);

            assertThat(rebuild.back()).isTrue();
            assertThat(rebuild.await(LONG_ENOUGH).current()).isEqualTo("blue");
            assertThat(process.views().position()).isEqualTo(3);
            assertThat(process.views().roadmap(C2)).contains(story.roadmap(C2));
        }
    }

    @Test
    void a_set_that_differs_stays_unread_and_names_the_roadmap() throws InterruptedException {
        var story = Story.of(OPENED, D_DEFINED);
        try (var process = running.start(MemoryLog.of(story)).counted(1)) {
            var altered = ViewStore.document(Story.of(OPENED, A_DEFINED).roadmap(C2));
            running.mongo().save(altered, "roadmaps-" + Views.GENERATION);

            var refused = rebuilt(process);

            assertThat(refused.state()).isEqualTo(State.DIFFERENT);
            assertThat(refused.different()).isEqualTo(List.of(C2));
            assertThat(refused.current()).isEqualTo("blue");
        }
    }

    @Test
    void the_next_process_reads_the_set_that_was_exchanged_in() throws InterruptedException {
        var story = Story.of(OPENED, D_DEFINED, D_TIMED);
        var log = MemoryLog.of(story);
        try (var process = running.start(log).counted(2)) {
            rebuilt(process);
        }
        running.mongo().dropCollection("roadmaps-" + Views.GENERATION);

        try (var process = running.start(log).counted(2)) {
            assertThat(process.views().roadmap(C2)).contains(story.roadmap(C2));
        }
    }

    private static RebuildView rebuilt(RunningViews.Run process) throws InterruptedException {
        var rebuild = new Rebuild(process.views(), process.log().reader());
        assertThat(rebuild.start()).isTrue();
        return rebuild.await(LONG_ENOUGH);
    }
}
