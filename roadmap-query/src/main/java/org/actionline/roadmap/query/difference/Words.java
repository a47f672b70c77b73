package org.actionline.roadmap.query.difference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.timing.Slip;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.query.outcome.ExpectedResultView;
import org.actionline.roadmap.query.outcome.Lineage;
import org.actionline.roadmap.query.outcome.LinkView;
import org.actionline.roadmap.query.outcome.RequestView;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.DoubtView;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.actionline.roadmap.query.roadmap.RoadmapState;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.version.VersionEntry;
import org.actionline.roadmap.query.version.VersionView;
import org.jspecify.annotations.Nullable;

/** Says in English what a value is and what a change did. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** A value of any field, whole: "December 2012", "on track: …". */
    public static String of(Object value) {
        return switch (value) {
            case Timing timing -> of(timing);
            case Reference reference -> reference.scheme().title() + " " + reference.number();
            case ExpectedResultView expected -> expected.text() + (expected.target() == null ? "" : target(expected));
            case ResourceImpact resources -> resources.narrative();
            case Partner partner ->
                lower(partner.kind()) + (partner.contribution().isEmpty() ? "" : ": " + partner.contribution());
            case LinkView link -> "served by " + link.code();
            case ResultView result -> result.status().words() + ": " + result.narrative();
            case RequestView request -> of(request);
            case OutcomeOutline outcome -> outcome.statement();
            case ActivityOutline activity -> activity.text();
            case PeriodView period -> days(period.from(), period.to());
            case VersionEntry version -> version.symbol() + ", " + version.session();
            case DoubtView doubt -> doubt.what() + (doubt.how() == null ? "" : " Settled: " + doubt.how());
            case Template template -> String.join(" | ", template.columns());
            case State state -> state.words();
            case Lineage lineage -> of(lineage);
            case Example example -> example.text();
            case Boolean yes -> yes ? "yes" : "no";
            case Enum<?> other -> lower(other);
            case List<?> several ->
                several.isEmpty()
                        ? "none"
                        : String.join(", ", several.stream().map(Words::of).toList());
            default -> value.toString();
        };
    }

    /** What happened to the field: "moved from 2010 to 2012, 2 years later". */
    public static String happened(FieldChange change) {
        var before = change.before();
        var after = change.after();
        if (before == null) {
            return after == null ? "" : came(after);
        }
        if (after == null) {
            return (before instanceof ResultView ? "withdrawn: " : "removed: ") + of(before);
        }
        return before instanceof Timing then && after instanceof Timing now ? moved(then, now) : changed(before, after);
    }

    /** "2 years later", "1 year and 3 months earlier". */
    public static String slip(int months) {
        int years = Math.abs(months) / 12;
        int rest = Math.abs(months) % 12;
        var length = years == 0
                ? counted(rest, "month")
                : counted(years, "year") + (rest == 0 ? "" : " and " + counted(rest, "month"));
        return length + (months < 0 ? " earlier" : " later");
    }

    /** "1 activity", "2 activities". */
    public static String counted(int number, String thing) {
        var plural = thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s";
        return number + " " + (number == 1 ? thing : plural);
    }

    private static String came(Object after) {
        return switch (after) {
            case Timing timing -> "set to " + of(timing);
            case ResultView result -> ResultWords.recorded(result);
            case RequestView request -> request.fulfilment() == null ? "recorded" : "recorded and fulfilled";
            case PeriodView period -> period.closed() ? "opened and closed" : "opened";
            case VersionView version -> version.supersededBy() == null ? "published" : "published and superseded";
            case VersionDraftView draft -> "drafted";
            case DoubtView doubt -> doubt.settled() ? "raised and settled" : "raised";
            case OutcomeOutline outcome ->
                outcome.splitFrom() == null
                        ? added(outcome.state())
                        : "split from " + outcome.splitFrom().code();
            case Lineage lineage -> of(lineage);
            case ActivityOutline activity -> added(activity.state());
            default -> "added";
        };
    }

    private static String added(State state) {
        return switch (state) {
            case ACTIVE -> "added";
            case WITHDRAWN, SPLIT, MERGED, COMPLETED -> "added and " + state.words();
        };
    }

    private static String turned(State state) {
        return switch (state) {
            case ACTIVE -> "reinstated";
            case WITHDRAWN, SPLIT, MERGED, COMPLETED -> state.words();
        };
    }

    private static String changed(Object before, ExpectedResultView now) {
        if (!(before instanceof ExpectedResultView then)) {
            return "changed";
        }
        if (then.state() != now.state()) {
            return turned(now.state());
        }
        var retargeted = !Objects.equals(then.target(), now.target());
        if (then.text().equals(now.text())) {
            return retargeted ? "target changed from " + of(then.target()) + " to " + of(now.target()) : "changed";
        }
        return retargeted ? "reworded, target changed" : "reworded";
    }

    private static String of(RequestView request) {
        var asked =
                request.request().administration() + ": " + request.request().text();
        return request.fulfilment() == null
                ? asked
                : asked + " Fulfilled: " + request.fulfilment().narrative();
    }

    private static String changed(Object before, Object after) {
        return switch (after) {
            case State state -> turned(state);
            case RoadmapState state -> state == RoadmapState.RETIRED ? "retired" : "reopened";
            case Mark mark -> mark == Mark.FIRM ? "no longer " + of(before) : "marked " + of(mark);
            case Lineage lineage -> of(lineage);
            case ExpectedResultView expected -> changed(before, expected);
            case RequestView request -> request.fulfilment() == null ? "open again" : "fulfilled";
            case ResultView result -> before instanceof ResultView then ? ResultWords.changed(then, result) : "changed";
            case PeriodView period -> before instanceof PeriodView then ? changed(then, period) : "changed";
            case DoubtView doubt ->
                before instanceof DoubtView then && then.settled() == doubt.settled()
                        ? "now about " + doubt.about()
                        : doubt.settled() ? "settled" : "opened again";
            case VersionView version ->
                version.supersededBy() == null ? "changed" : "superseded by " + version.supersededBy();
            case VersionDraftView draft -> "revised";
            case OutcomeCode code -> "changed from %s to %s".formatted(before, code);
            default -> "changed";
        };
    }

    private static String changed(PeriodView then, PeriodView now) {
        var changes = new ArrayList<String>();
        if (then.closed() != now.closed()) {
            changes.add(now.closed() ? "closed" : "reopened");
        }
        if (!Objects.equals(then.due(), now.due())) {
            changes.add(now.due() == null ? "without a due day" : "results due by " + DAY.format(now.due()));
        }
        return changes.isEmpty() ? "changed" : String.join(", ", changes);
    }

    private static String of(Lineage lineage) {
        var parts = new ArrayList<String>();
        if (!lineage.splitInto().isEmpty()) {
            parts.add("split into " + codes(lineage.splitInto()));
        }
        if (lineage.mergedInto() != null) {
            parts.add("merged into " + lineage.mergedInto().code());
        }
        if (!lineage.mergedFrom().isEmpty()) {
            parts.add("took in " + codes(lineage.mergedFrom()));
        }
        return String.join(", ", parts);
    }

    /** "F, G and H". */
    private static String codes(List<OutcomeName> names) {
        var codes = names.stream().map(name -> name.code().text()).toList();
        return codes.size() < 2
                ? String.join("", codes)
                : String.join(", ", codes.subList(0, codes.size() - 1)) + " and " + codes.getLast();
    }

    private static String moved(Timing before, Timing after) {
        return switch (before.slip(after)) {
            case Slip.Months slip -> moved(before, after, slip.months());
            case Slip.Undefined undefined ->
                "changed from %s to %s, %s".formatted(of(before), of(after), undefined.why());
        };
    }

    private static String moved(Timing before, Timing after, int months) {
        return months == 0
                ? "changed from %s to %s".formatted(of(before), of(after))
                : "moved from %s to %s, %s".formatted(of(before), of(after), slip(months));
    }

    private static String of(Timing timing) {
        var when = switch (timing) {
            case Timing.InYear year -> year.by().toString();
            case Timing.InYears years -> years.from() + "–" + years.to();
            case Timing.InMonth month -> of(month.by());
            case Timing.OnDates dates -> days(dates.from(), dates.to());
            case Timing.Ongoing ongoing ->
                ongoing.cadence().equals("unstated") ? "on-going" : "on-going, " + ongoing.cadence() + " results";
            case Timing.NotStated notStated -> "not stated";
        };
        return timing.sharedWith() == null ? when : when + " (shared with " + timing.sharedWith() + ")";
    }

    private static String of(YearMonth month) {
        return MONTH.format(month);
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? DAY.format(from) : DAY.format(from) + " to " + DAY.format(to);
    }

    private static String target(ExpectedResultView expected) {
        return expected.target() == null ? "" : " (target: " + of(expected.target()) + ")";
    }

    private static String of(@Nullable Target target) {
        if (target == null) {
            return "words only";
        }
        return target.value().toPlainString() + " " + target.unit()
                + (target.scope() == null ? "" : " of " + target.scope());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
