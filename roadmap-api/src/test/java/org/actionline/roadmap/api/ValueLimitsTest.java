package org.actionline.roadmap.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.version.VersionLabel;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be given can be stored and shown; everything else is refused with the field's name. */
class ValueLimitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e99999999", "1e-400", "9007199254740993", "0.1234567"})
    void a_number_that_json_would_change_is_refused(String number) {
        refused("value", () -> new Measured(new BigDecimal(number), "people"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-12.5", "999999999999999", "1E+5", "0.000001"})
    void a_number_of_fifteen_digits_is_kept_as_it_is(String number) {
        assertThat(new Measured(new BigDecimal(number), "people").value()).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"half \ud800", "\udc00", "bell \u0007", " \n "})
    void a_text_that_no_page_can_show_is_refused(String text) {
        refused("reason", () -> Reason.of(text));
        refused("unit", () -> new Measured(BigDecimal.ONE, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"half \ud800", "bell \u0007"})
    void a_text_that_may_be_left_out_is_looked_at_when_given(String text) {
        refused("contribution", () -> new Partner(Partner.Kind.DONORS, text));
        refused("printed", () -> new Reference(Scheme.GOAL, "1", text, null));
        refused("indicator", () -> Target.of(text, BigDecimal.ONE, "people", null, null));
    }

    @Test
    void text_of_every_script_is_kept() {
        assertThat(Reason.of("שלום 😀 <b>&amp;</b>").text()).isEqualTo("שלום 😀 <b>&amp;</b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-01-01", "0000-01-01", "1899-12-31", "2100-01-01", "+999999999-12-31"})
    void a_day_outside_the_two_centuries_is_a_slip_of_the_finger(String day) {
        refused("effectiveOn", () -> InvalidValue.requireDay("effectiveOn", LocalDate.parse(day)));
    }

    @Test
    void a_list_has_no_gaps_and_an_end() {
        refused("roles", () -> InvalidValue.requireAll("roles", Arrays.asList("F", null), 20));
        refused("roles", () -> InvalidValue.requireAll("roles", List.of("F", "P", "I"), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "Current", "2010 ", " 2010", "position:5", "a/b", ""})
    void a_version_that_nobody_could_ask_for_gets_no_such_label(String label) {
        refused("label", () -> new VersionLabel(label));
    }

    @Test
    void a_label_ends_in_no_space() {
        refused("period", () -> new PeriodLabel("2011 "));
        assertThat(new PeriodLabel("2010 11").text()).isEqualTo("2010 11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "chf", "CHFX"})
    void a_currency_is_three_capitals(String currency) {
        refused(
                "currency",
                () -> new Estimate(
                        Estimate.Kind.FUNDS, "2011", BigDecimal.ONE, currency, Estimate.Source.REGULAR_BUDGET));
    }

    private static void refused(String field, ThrowingCallable made) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(made)
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo(field));
    }
}
