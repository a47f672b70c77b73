package org.actionline.roadmap.server.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.timing.Stage;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.server.security.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Values as people read them, in the language of the page: dates and spans written out, never relative. Times are UTC and say
 * so.
 */
@Component("words")
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final MessageSource messages;
    private final Names names;

    public Words(MessageSource messages, Names names) {
        this.messages = messages;
        this.names = names;
    }

    /** What somebody is called; nothing for nobody. */
    public String name(@Nullable ActorId person) {
        return person == null ? "" : names.of(person);
    }

    /** The text of the message bundle under a key. */
    public String say(String key, Object... values) {
        return messages.getMessage(key, values, Languages.current());
    }

    /** The text of the message bundle under a key that may not be there yet, such as the name of a new kind of event. */
    public String sayOr(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, Languages.current()));
    }

    public String date(LocalDate day) {
        return DAY.withLocale(Languages.current()).format(day);
    }

    public String moment(Instant instant) {
        return MOMENT.withLocale(Languages.current()).format(instant);
    }

    /** With narrow spaces between groups of three digits: 10 412. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number).replace(',', '\u202f');
    }

    /** "2 years later", "1 year and 3 months earlier". */
    public String slip(int months) {
        int years = Math.abs(months) / 12;
        int rest = Math.abs(months) % 12;
        var length = years == 0
                ? say("slip.months", rest)
                : rest == 0
                        ? say("slip.years", years)
                        : say("slip.both", say("slip.years", years), say("slip.months", rest));
        return say(months < 0 ? "slip.earlier" : "slip.later", length);
    }

    public String status(Status status) {
        return say("status." + status);
    }

    /** As printed where something is printed, otherwise in words. */
    public String timing(Timing timing) {
        return timing.printed().isBlank() ? when(timing) : timing.printed();
    }

    /** In words, whatever is printed. */
    public String when(Timing timing) {
        var when = switch (timing) {
            case Timing.InYear year -> year.by().toString();
            case Timing.InYears years -> years.from() + "–" + years.to();
            case Timing.InMonth month -> month(month.by());
            case Timing.OnDates dates -> days(dates.from(), dates.to());
            case Timing.Ongoing ongoing ->
                ongoing.cadence().equals("unstated")
                        ? say("timing.ongoing")
                        : say("timing.ongoing.with", cadence(ongoing));
            case Timing.NotStated notStated -> say("timing.not-stated");
        };
        var other = timing.sharedWith();
        return other == null ? when : when + " (" + say("shared", other) + ")";
    }

    public String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? date(from) : say("days", date(from), date(to));
    }

    /** Languages have a word for the usual cadence; any other is said as it is written. */
    private String cadence(Timing.Ongoing ongoing) {
        return ongoing.cadence().equals("yearly") ? say("timing.yearly") : ongoing.cadence();
    }

    /** The tag of the language of the page. */
    public String language() {
        return Languages.current().toLanguageTag();
    }

    /** The direction in which it is written. */
    public String direction() {
        return Languages.current().getLanguage().equals("ar") ? "rtl" : "ltr";
    }

    public String stage(Stage stage) {
        return say("timing.stage", stage.label(), month(stage.by()));
    }

    public String estimate(Estimate estimate) {
        var amount = NumberFormat.getNumberInstance(Locale.ENGLISH)
                .format(estimate.amount())
                .replace(',', '\u202f');
        var what = switch (estimate.kind()) {
            case STAFF -> say("estimate.staff", amount);
            case FUNDS -> say("estimate.funds", String.valueOf(estimate.currency()), amount);
        };
        return say("estimate", what, estimate.period(), say("source." + estimate.source()));
    }

    /** Why a question has no answer, and what to do. */
    public String why(NoAnswer why) {
        return switch (why) {
            case NoAnswer.UnknownRoadmap unknown -> say("no-answer.roadmap", unknown.roadmap());
            case NoAnswer.UnknownOutcome unknown -> say("no-answer.outcome", unknown.roadmap(), unknown.outcome());
            case NoAnswer.UnknownPeriod unknown -> say("no-answer.period", unknown.roadmap(), unknown.period());
            case NoAnswer.UnreadablePoint unreadable ->
                say("no-answer.point", unreadable.point(), unreadable.accepted());
            case NoAnswer.PointInFuture future -> say("no-answer.future", future.point(), number(future.newest()));
            case NoAnswer.PointBeforeOpening before -> say("no-answer.before", before.point(), before.roadmap());
            case NoAnswer.DayInFuture future -> say("no-answer.day-future", date(future.day()), date(future.last()));
            case NoAnswer.DayBeforeOpening before ->
                say("no-answer.day-before", date(before.day()), before.roadmap(), date(before.first()));
            case NoAnswer.PositionNotReached behind -> say("no-answer.behind", number(behind.position()));
        };
    }

    public String month(YearMonth month) {
        return MONTH.withLocale(Languages.current()).format(month);
    }
}
