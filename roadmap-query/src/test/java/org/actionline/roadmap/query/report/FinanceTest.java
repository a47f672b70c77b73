package org.actionline.roadmap.query.report;

import static org.actionline.roadmap.query.Facts.A;
import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.D;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.resource.Estimate.Source;
import org.actionline.roadmap.api.resource.ResourceEvent.ResourceImpactStated;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FinanceTest {

    private final Story story = Story.of(
            OPENED,
            A_DEFINED,
            D_DEFINED,
            stated(A, funds("200", Source.REGULAR_BUDGET)),
            stated(D, funds("100", Source.REGULAR_BUDGET), funds("60", Source.EXTRA_BUDGETARY)));

    @Test
    void needs_of_all_outcomes_are_added_up_with_their_variance_against_the_regular_budget() {
        assertThat(finance(Map.of()))
                .containsEntry("period", "2012-2015")
                .containsEntry("kind", "funds")
                .containsEntry("currency", "CHF")
                .containsEntry("regular", new BigDecimal("300"))
                .containsEntry("variance", new BigDecimal("60"))
                .containsEntry("variancePercent", new BigDecimal("20.0"))
                .containsEntry("total", new BigDecimal("360"))
                .containsEntry("outcomes", 2L)
                .containsEntry("change", null);
    }

    @Test
    void an_earlier_state_says_what_was_needed_then_and_by_how_much_the_total_changed() {
        var before = story.roadmap(C2);
        story.then(stated(A, funds("150", Source.REGULAR_BUDGET)));

        assertThat(finance(Map.of("C2", before)))
                .containsEntry("regular", new BigDecimal("250"))
                .containsEntry("regularBefore", new BigDecimal("300"))
                .containsEntry("varianceBefore", new BigDecimal("60"))
                .containsEntry("change", new BigDecimal("-50"));
    }

    @Test
    void what_is_needed_no_longer_stays_a_row() {
        var before = story.roadmap(C2);
        story.then(stated(A), stated(D));

        assertThat(finance(Map.of("C2", before)))
                .containsEntry("total", BigDecimal.ZERO)
                .containsEntry("variancePercent", null)
                .containsEntry("change", new BigDecimal("-360"))
                .containsEntry("outcomes", 0L);
    }

    private Map<String, @Nullable Object> finance(Map<String, RoadmapView> before) {
        var rows = Reports.finance(List.of(story.roadmap(C2)), before).rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static ResourceImpactStated stated(OutcomeId outcome, Estimate... estimates) {
        return new ResourceImpactStated(C2, outcome, new ResourceImpact("More is needed", List.of(estimates)));
    }

    private static Estimate funds(String amount, Source source) {
        return new Estimate(Estimate.Kind.FUNDS, "2012-2015", new BigDecimal(amount), "CHF", source);
    }
}
