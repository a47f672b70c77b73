package org.actionline.roadmap.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final RoadmapCode C2 = new RoadmapCode("C2");

    @Test
    void a_link_stays_at_the_point_in_time() {
        assertThat(new Links("2010").outcome(C2, new OutcomeCode("b.ii")))
                .isEqualTo("/roadmaps/C2/outcomes/b.ii?asOf=2010");
    }

    @Test
    void a_link_stays_on_the_day_that_is_looked_at() {
        assertThat(new Links("position:41", LocalDate.of(2011, 12, 31)).doubts(C2))
                .isEqualTo("/roadmaps/C2/doubts?asOf=position%3A41&effectiveOn=2011-12-31");
        assertThat(new Links(null, LocalDate.of(2011, 12, 31)).roadmap(C2))
                .isEqualTo("/roadmaps/C2?effectiveOn=2011-12-31");
    }

    @Test
    void a_point_cannot_end_its_parameter() {
        assertThat(new Links("2010 rev. 1&q=#+").roadmap(C2))
                .isEqualTo("/roadmaps/C2?asOf=2010%20rev.%201%26q%3D%23%2B");
    }

    @Test
    void a_form_is_about_now_wherever_the_reader_looks() {
        assertThat(new Links("2010").reviseTiming(C2, new OutcomeCode("D")))
                .isEqualTo("/roadmaps/C2/outcomes/D/revise-timing");
    }
}
