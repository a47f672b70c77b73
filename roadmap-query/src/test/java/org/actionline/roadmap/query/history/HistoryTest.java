package org.actionline.roadmap.query.history;

import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.CODE_D;
import static org.actionline.roadmap.query.Facts.D;
import static org.actionline.roadmap.query.Facts.DECIDED;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.D_SLIPPED;
import static org.actionline.roadmap.query.Facts.D_TIMED;
import static org.actionline.roadmap.query.Facts.IN_2010;
import static org.actionline.roadmap.query.Facts.IN_2012;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;
import org.actionline.roadmap.query.Facts;
import org.actionline.roadmap.query.MemoryLog;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HistoryTest {

    @Test
    void a_change_says_what_when_who_why_and_what_decided_it() {
        var story = Story.of(OPENED, D_DEFINED, D_TIMED).because(DECIDED, D_SLIPPED);

        assertThat(history(story).getLast())
                .isEqualTo(new ChangeView(
                        3,
                        story.events().getLast().recordedAt(),
                        LocalDate.of(2010, 3, 4),
                        Story.STAFF,
                        "The budget came later",
                        "C11/32",
                        "TimingRevised",
                        CODE_D,
                        null,
                        "timing",
                        IN_2010,
                        IN_2012,
                        "2010",
                        "2012",
                        "moved from 2010 to 2012, 2 years later",
                        24,
                        List.of(3L),
                        null,
                        null));
    }

    @Test
    void it_holds_every_change_of_the_outcome_and_of_no_other() {
        assertThat(history(Facts.everyEvent()))
                .extracting(ChangeView::field)
                .containsExactly(
                        "outcome",
                        "timing",
                        "reference goal 1",
                        "expected result “Most institutions are connected”",
                        "activity A5",
                        "resources",
                        "partner donors: “Money”",
                        "doubt in line 78",
                        "activity A5 result 2011",
                        "result 2011",
                        "result 2011",
                        "activity A5 result 2011",
                        "result 2011",
                        "result 2011",
                        "result 2011",
                        "timing",
                        "statement",
                        "doubt in line 78",
                        "activity “Train engineers”",
                        "activity A5 request 1",
                        "activity A5 request 1",
                        "activity A5 examples",
                        "activity A5 state",
                        "expected result “Fees are lower”",
                        "activity A5 state",
                        "activity A5 text",
                        "activity A6 code",
                        "activity A6 on request only",
                        "activity A5 roles",
                        "activity A5 bureaux",
                        "activity A5 examples",
                        "expected result “Every institution is connected”",
                        "expected result “Every institution is connected”",
                        "expected result “Fees are lower”",
                        "reference goal 1",
                        "partner donors: “Money”",
                        "activity A5 state",
                        "erased");
    }

    @Test
    void a_link_names_the_code_of_the_other_outcome() {
        var roadmap = Facts.everyEvent().roadmap(C2);
        var a = roadmap.outcomes().getFirst();

        assertThat(History.of(MemoryLog.of(Facts.everyEvent()).reader(), roadmap, a, roadmap.position()))
                .extracting(ChangeView::field, ChangeView::afterWords)
                .contains(tuple("link D", "served by D"));
    }

    @Test
    void what_is_stated_again_stays_in_the_history() {
        var donors = new PartnerNamed(C2, D, new Partner(Partner.Kind.DONORS, ""));

        assertThat(history(Story.of(OPENED, D_DEFINED, donors, donors)))
                .extracting(ChangeView::field)
                .containsExactly("outcome", "partner donors", "restated");
    }

    @Test
    void events_after_the_position_do_not_count() {
        var story = Story.of(OPENED, A_DEFINED, D_DEFINED, D_TIMED, D_SLIPPED);
        var roadmap = story.roadmap(C2);

        assertThat(History.of(MemoryLog.of(story).reader(), roadmap, d(story), 3))
                .hasSize(2);
    }

    @Test
    void a_timing_keeps_its_kind_in_json() {
        var story = Story.of(OPENED, D_DEFINED, D_TIMED).then(D_SLIPPED);

        var json = JsonMapper.shared().valueToTree(history(story).getLast());

        assertThat(json.at("/before/kind").stringValue()).isEqualTo("year");
        assertThat(json.at("/before/by").stringValue()).isEqualTo("2010");
        assertThat(json.at("/after/by").stringValue()).isEqualTo("2012");
        assertThat(json.has("reason")).isFalse();
    }

    private static List<ChangeView> history(Story story) {
        return History.of(MemoryLog.of(story).reader(), story.roadmap(C2), d(story), story.position());
    }

    private static OutcomeView d(Story story) {
        return story.roadmap(C2).outcomes().stream()
                .filter(outcome -> outcome.id().equals(D))
                .findFirst()
                .orElseThrow();
    }
}
