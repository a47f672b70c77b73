package org.actionline.roadmap.api.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {

    @Test
    void a_year_means_its_end() {
        assertThat(Timing.parse("2015")).isEqualTo(new Timing.InYear(Year.of(2015), "2015", List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-2011", "2010 - 2011", "2010–2011", "2010 to 2011"})
    void a_range_of_years_keeps_its_printed_form(String printed) {
        assertThat(Timing.parse(printed))
                .isEqualTo(new Timing.InYears(Year.of(2010), Year.of(2011), printed, List.of(), null));
    }

    @ParameterizedTest
    @CsvSource({"Dec. 2012,2012-12", "December 2012,2012-12", "May 2012,2012-05", "2012-05,2012-05", "sept 2011,2011-09"
    })
    void months_are_read_by_name_and_number(String printed, YearMonth month) {
        assertThat(Timing.parse(printed)).isEqualTo(new Timing.InMonth(month, printed, List.of(), null));
    }

    @Test
    void exact_days_are_read() {
        assertThat(Timing.parse("2012-03-01 to 2012-06-30"))
                .isEqualTo(new Timing.OnDates(
                        LocalDate.of(2012, 3, 1),
                        LocalDate.of(2012, 6, 30),
                        "2012-03-01 to 2012-06-30",
                        List.of(),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On-going activities with yearly results",
                "On going activities with yearly results",
                "ongoing with yearly results"
            })
    void on_going_work_has_a_cadence(String printed) {
        assertThat(Timing.parse(printed)).isEqualTo(new Timing.Ongoing("yearly", printed, List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2015?", "20015", "Smarch 2012", "2012-13", "2011-02-30", "erved areas such as"})
    void what_is_no_timing_is_refused_with_the_accepted_forms(String printed) {
        assertThatThrownBy(() -> Timing.parse(printed)).isInstanceOfSatisfying(InvalidValue.class, e -> {
            assertThat(e.field()).isEqualTo("timing");
            assertThat(e.accepted()).contains("2010-2011", "Dec. 2012", "on-going", "not stated");
        });
    }

    @Test
    void a_range_does_not_end_before_it_starts() {
        assertThatThrownBy(() -> Timing.parse("2011-2010")).hasMessageContaining("not before its start");
    }

    @ParameterizedTest
    @CsvSource({"2012,2014,24", "2014,2012,-24", "2010-2011,2012,12", "Dec. 2012,May 2012,-7", "2012,2012-12,0"})
    void slip_is_counted_in_months_between_the_ends(String from, String to, int months) {
        assertThat(Timing.parse(from).slipTo(Timing.parse(to))).isEqualTo(OptionalInt.of(months));
    }

    @ParameterizedTest
    @CsvSource({"2012,not stated", "not stated,2012", "2012,on-going with yearly results", "ongoing,not stated"})
    void slip_is_undefined_where_a_timing_has_no_end(String from, String to) {
        assertThat(Timing.parse(from).slipTo(Timing.parse(to))).isEmpty();
    }

    @Test
    void a_shared_timing_is_not_one_that_is_not_stated() {
        var shared = Timing.parse("2015").sharedWith(new OutcomeCode("h"));
        assertThat(shared).isEqualTo(new Timing.InYear(Year.of(2015), "", List.of(), new OutcomeCode("h")));
        assertThat(shared.sameTimeAs(Timing.parse("2015"))).isTrue();
        assertThat(shared.sameTimeAs(Timing.notStated())).isFalse();
    }
}
