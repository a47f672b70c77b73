package org.actionline.roadmap.query.view;

import static org.actionline.roadmap.query.Facts.C2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.actionline.roadmap.query.Facts;
import org.actionline.roadmap.query.Histories;
import org.actionline.roadmap.query.MemoryLog;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

    private final RunningViews running = new RunningViews();

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void a_kept_state_is_never_further_back_than_the_number_of_events_between_two() {
        var story = Histories.random(7, 200);
        try (var process = running.start(MemoryLog.of(story)).counted(story.position())) {
            var own = story.events().stream()
                    .filter(event -> event.event().roadmap().equals(C2))
                    .mapToLong(event -> event.position())
                    .toArray();
            for (int i = Marks.EVERY; i < own.length; i++) {
                var kept = process.views().before(C2, own[i]).orElseThrow();

                assertThat(kept).isEqualTo(story.roadmap(C2, kept.position()));
                long from = kept.position();
                long to = own[i];
                assertThat(LongStream.of(own)
                                .filter(at -> at > from && at <= to)
                                .count())
                        .isLessThan(Marks.EVERY);
            }
        }
    }

    @Test
    void states_that_are_lost_are_folded_from_further_back() {
        var story = Histories.random(3, 200);
        try (var process = running.start(MemoryLog.of(story)).counted(story.position())) {
            running.mongo().dropCollection("snapshots-" + Views.GENERATION);

            assertThat(process.queries().roadmapAsOf(C2, "position:" + (story.position() - 5)))
                    .isEqualTo(story.roadmap(C2, story.position() - 5));
        }
    }

    @Test
    void a_view_survives_compression_byte_for_byte() {
        var view = Facts.everyEvent().roadmap(C2);

        assertThat(ViewJson.text(Deflated.read(Deflated.write(view), RoadmapView.class)))
                .isEqualTo(ViewJson.text(view));
    }

    @Test
    void a_repeated_event_is_counted_once() {
        var marks = Marks.none(C2).count(4).count(9);

        assertThat(marks.count(9)).isSameAs(marks);
        assertThat(marks.events()).isEqualTo(2);
    }
}
