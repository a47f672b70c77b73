package org.actionline.roadmap.server.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.timing.Stage;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.query.NoAnswer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Values as people read them: dates and spans written out, never relative. Times are UTC and say so. */
@Component("words")
final class Words {

    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", LOCALE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", LOCALE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", LOCALE).withZone(ZoneOffset.UTC);

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of the message bundle under a key. */
    String say(String key, Object... values) {
        return messages.getMessage(key, values, LOCALE);
    }

    public String date(LocalDate day) {
        return DAY.format(day);
    }

    public String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** With narrow spaces between groups of three digits: 10 412. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(LOCALE).format(number).replace(',', '\u202f');
    }

    /** "2 years later". */
    String slip(int months) {
        return org.actionline.roadmap.query.difference.Words.slip(months);
    }

    /** As printed where something is printed, otherwise in words. */
    String timing(Timing timing) {
        if (!timing.printed().isBlank()) {
            return timing.printed();
        }
        return org.actionline.roadmap.query.difference.Words.of(timing);
    }

    String stage(Stage stage) {
        return say("timing.stage", stage.label(), month(stage.by()));
    }

    public String estimate(Estimate estimate) {
        var amount =
                NumberFormat.getNumberInstance(LOCALE).format(estimate.amount()).replace(',', '\u202f');
        var what = switch (estimate.kind()) {
            case STAFF -> say("estimate.staff", amount);
            case FUNDS -> say("estimate.funds", String.valueOf(estimate.currency()), amount);
        };
        return say("estimate", what, estimate.period(), say("source." + estimate.source()));
    }

    /** Why a question has no answer, and what to do. */
    String why(NoAnswer why) {
        return switch (why) {
            case NoAnswer.UnknownRoadmap unknown -> say("no-answer.roadmap", unknown.roadmap());
            case NoAnswer.UnknownOutcome unknown -> say("no-answer.outcome", unknown.roadmap(), unknown.outcome());
            case NoAnswer.UnknownPeriod unknown -> say("no-answer.period", unknown.roadmap(), unknown.period());
            case NoAnswer.UnreadablePoint unreadable ->
                say("no-answer.point", unreadable.point(), unreadable.accepted());
            case NoAnswer.PointInFuture future -> say("no-answer.future", future.point(), number(future.newest()));
            case NoAnswer.PointBeforeOpening before -> say("no-answer.before", before.point(), before.roadmap());
            case NoAnswer.PositionNotReached behind -> say("no-answer.behind", number(behind.position()));
        };
    }

    private String month(YearMonth month) {
        return MONTH.format(month);
    }
}
