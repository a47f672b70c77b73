package org.actionline.roadmap.query.view;

import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.junit.jupiter.api.Test;

class RecentViewsTest {

    private static final RoadmapView OPEN = Story.of(OPENED).roadmap(C2);
    private static final RoadmapView DEFINED = Story.of(OPENED, D_DEFINED).roadmap(C2);

    private final RecentViews views = new RecentViews();

    @Test
    void a_view_stays_read_from_the_second_time_on() {
        views.read(OPEN);
        assertThat(views.find(C2, OPEN.position())).isEmpty();

        views.read(OPEN);
        assertThat(views.find(C2, OPEN.position())).containsSame(OPEN);
    }

    @Test
    void a_view_of_another_position_is_not_what_is_asked_for() {
        views.read(OPEN);
        views.read(OPEN);

        assertThat(views.find(C2, DEFINED.position())).isEmpty();
    }
}
