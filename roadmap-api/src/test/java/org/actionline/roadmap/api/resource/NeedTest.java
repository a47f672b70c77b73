package org.actionline.roadmap.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.actionline.roadmap.api.resource.Estimate.Kind;
import org.actionline.roadmap.api.resource.Estimate.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedTest {

    private static final String P = "2012-2015";

    @Test
    void what_comes_from_outside_the_regular_budget_is_the_variance() {
        assertThat(Need.of(List.of(regular("200000", P), extra("50000", P))))
                .containsExactly(need(Kind.FUNDS, P, "CHF", "200000", "50000"));
    }

    @Test
    void several_estimates_of_one_source_are_added_up() {
        assertThat(Need.of(List.of(extra("1.50", P), extra("2.50", P), regular("3", P), extra("1", P))))
                .containsExactly(need(Kind.FUNDS, P, "CHF", "3", "5.00"));
    }

    @Test
    void without_a_source_outside_there_is_no_variance() {
        assertThat(Need.of(List.of(regular("3", P))).getFirst().variance()).isZero();
    }

    @Test
    void periods_currencies_and_kinds_are_never_added_up() {
        var dollars = new Estimate(Kind.FUNDS, P, new BigDecimal("7"), "USD", Source.EXTRA_BUDGETARY);
        var posts = new Estimate(Kind.STAFF, P, new BigDecimal("2.5"), null, Source.REGULAR_BUDGET);

        assertThat(Need.of(List.of(regular("1", P), regular("2", "2016-2019"), dollars, posts)))
                .containsExactly(
                        need(Kind.STAFF, P, null, "2.5", "0"),
                        need(Kind.FUNDS, P, "CHF", "1", "0"),
                        need(Kind.FUNDS, P, "USD", "0", "7"),
                        need(Kind.FUNDS, "2016-2019", "CHF", "2", "0"));
    }

    @Test
    void the_variance_is_told_in_percent_of_the_regular_budget() {
        assertThat(need(Kind.FUNDS, P, "CHF", "300000", "50000").variancePercent())
                .contains(new BigDecimal("16.7"));
        assertThat(need(Kind.FUNDS, P, "CHF", "300000", "0").variancePercent()).contains(new BigDecimal("0.0"));
    }

    @Test
    void of_no_regular_budget_there_is_no_percentage() {
        assertThat(need(Kind.FUNDS, P, "CHF", "0", "50000").variancePercent()).isEmpty();
    }

    @Test
    void the_total_is_both() {
        assertThat(need(Kind.STAFF, P, null, "2.5", "1").total()).isEqualByComparingTo("3.5");
    }

    @Test
    void an_impact_without_figures_needs_nothing_that_could_be_added_up() {
        assertThat(new ResourceImpact("More staff", List.of()).needs()).isEmpty();
    }

    private static Need need(Kind kind, String period, @Nullable String currency, String regular, String variance) {
        return new Need(new Need.Unit(kind, period, currency), new BigDecimal(regular), new BigDecimal(variance));
    }

    private static Estimate regular(String amount, String period) {
        return new Estimate(Kind.FUNDS, period, new BigDecimal(amount), "CHF", Source.REGULAR_BUDGET);
    }

    private static Estimate extra(String amount, String period) {
        return new Estimate(Kind.FUNDS, period, new BigDecimal(amount), "CHF", Source.EXTRA_BUDGETARY);
    }
}
