package org.actionline.roadmap.server.pages;

import static org.actionline.roadmap.server.pages.PagesTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Stage;
import org.actionline.roadmap.api.timing.Timing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stages of a timing in its form. */
class TimingFormTest extends FilledRegister {

    private static final OutcomeCode A = new OutcomeCode("A");

    private RoadmapCode roadmap;

    @BeforeEach
    void a_roadmap() {
        roadmap = another();
    }

    @Test
    void stages_are_written_one_on_a_line_and_shown_so_again() {
        revise(Map.of("stages", "draft: first half: 2011-06\n\n final plan :2012-12"));

        assertThat(timing().stages())
                .containsExactly(
                        new Stage("draft: first half", YearMonth.of(2011, 6)),
                        new Stage("final plan", YearMonth.of(2012, 12)));
        assertThat(staff.get(address()).body()).contains("draft: first half: 2011-06\nfinal plan: 2012-12");
    }

    @Test
    void a_form_without_the_field_keeps_the_stages_and_one_with_it_empty_takes_them_away() {
        revise(Map.of("stages", "draft: 2011-06"));

        send(staff, address(), Map.of("timing", "2015", "reason", "Later"));
        assertThat(timing().stages()).hasSize(1);

        revise(Map.of("stages", "", "timing", "2016"));
        assertThat(timing().stages()).isEmpty();
    }

    @Test
    void a_line_that_is_no_stage_is_quoted_at_its_field() {
        var page = revise(Map.of("stages", "draft plan in June"));

        assertThat(text(page.body())).contains("This line is none: draft plan in June");
        assertThat(page.body()).contains("href=\"#stages\"");
    }

    @Test
    void a_stage_after_the_end_is_refused() {
        assertThat(text(revise(Map.of("stages", "final plan: 2030-01")).body())).contains("Nothing was saved");
    }

    private HttpResponse<String> revise(Map<String, String> typed) {
        staff.get(address());
        var fields = new LinkedHashMap<>(Map.of("timing", "2014", "reason", "More time"));
        fields.putAll(typed);
        return send(staff, address(), fields);
    }

    private Timing timing() {
        return queries.outcome(roadmap, A).timing();
    }

    private String address() {
        return "/roadmaps/" + roadmap + "/outcomes/A/revise-timing";
    }
}
