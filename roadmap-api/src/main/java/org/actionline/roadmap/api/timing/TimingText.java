package org.actionline.roadmap.api.timing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;

/** The grammar of printed timings. What does not match is refused with the accepted forms, never guessed. */
final class TimingText {

    /** Stands in for the printed form when two timings are compared by the time they mean. */
    static final OutcomeCode ANY = new OutcomeCode("X");

    private static final String ACCEPTED = "2015, 2010-2011, Dec. 2012, 2012-12, 2012-03-01 to 2012-06-30, "
            + "on-going with yearly results, not stated";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String DAY = "((?:19|20)\\d\\d-\\d\\d-\\d\\d)";

    private static final List<Form> FORMS = List.of(
            form(YEAR, m -> new Timing.InYear(Year.parse(m.group(1)), m.group(), List.of(), null)),
            form(
                    YEAR + "\\s?(?:-|–|—|to)\\s?" + YEAR,
                    m -> new Timing.InYears(
                            Year.parse(m.group(1)), Year.parse(m.group(2)), m.group(), List.of(), null)),
            form(YEAR + "-\\d\\d", m -> new Timing.InMonth(YearMonth.parse(m.group()), m.group(), List.of(), null)),
            form(
                    "([a-z]{3,9})\\.? " + YEAR,
                    m -> new Timing.InMonth(
                            Year.parse(m.group(2)).atMonth(month(m.group(1))), m.group(), List.of(), null)),
            form(DAY, m -> dates(m, m.group(1), m.group(1))),
            form(DAY + "\\s?(?:/|–|to)\\s?" + DAY, m -> dates(m, m.group(1), m.group(2))),
            form(
                    "on[- ]?going(?: activities)?(?: with (yearly|half-yearly|quarterly|monthly) results)?",
                    m -> new Timing.Ongoing(cadence(m), m.group(), List.of(), null)),
            form("not[- ]stated", m -> new Timing.NotStated(m.group(), List.of(), null)));

    private TimingText() {}

    static Timing parse(String printed) {
        var text = printed.strip().replaceAll("\\s+", " ");
        for (var form : FORMS) {
            var matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return read(form, matcher.toMatchResult());
            }
        }
        throw new InvalidValue("timing", printed, ACCEPTED);
    }

    private static Timing read(Form form, MatchResult match) {
        try {
            return form.reader().apply(match);
        } catch (DateTimeException e) {
            var invalid = new InvalidValue("timing", match.group(), ACCEPTED);
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static Timing dates(MatchResult match, String from, String to) {
        return new Timing.OnDates(LocalDate.parse(from), LocalDate.parse(to), match.group(), List.of(), null);
    }

    private static String cadence(MatchResult match) {
        var cadence = match.group(1);
        return cadence == null ? "unstated" : cadence.toLowerCase(Locale.ROOT);
    }

    /** English month names, whole or shortened to at least three letters: "Dec", "Sept", "May". */
    private static Month month(String name) {
        for (var month : Month.values()) {
            if (month.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return month;
            }
        }
        throw new DateTimeException("No month is called " + name);
    }

    private static Form form(String pattern, Function<MatchResult, Timing> reader) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reader);
    }

    private record Form(Pattern pattern, Function<MatchResult, Timing> reader) {}
}
