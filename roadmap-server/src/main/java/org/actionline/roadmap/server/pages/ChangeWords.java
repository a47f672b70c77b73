package org.actionline.roadmap.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.query.difference.ActivityOutline;
import org.actionline.roadmap.query.difference.FieldKind;
import org.actionline.roadmap.query.difference.OutcomeOutline;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.outcome.Lineage;
import org.actionline.roadmap.query.outcome.LinkView;
import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.DoubtView;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.actionline.roadmap.query.roadmap.RoadmapState;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.version.VersionView;
import org.jspecify.annotations.Nullable;

/**
 * Says in the language of the page which field a change is about, what it did, and what was and is there.
 *
 * <p>What people wrote is repeated as they wrote it; only the words around it are translated.
 */
public final class ChangeWords {

    private static final Pattern ACTIVITY = Pattern.compile("activity (“[^”]*”|\\S+)(?: (.*))?", Pattern.DOTALL);

    private final Words words;

    public ChangeWords(Words words) {
        this.words = words;
    }

    /** "Timing", "Activity A5: result 2011". */
    public String field(ChangeView change) {
        var activity = ACTIVITY.matcher(change.field());
        if (!activity.matches()) {
            return capital(own(change.field()));
        }
        var name = words.say("field.ACTIVITY") + " " + activity.group(1);
        return capital(activity.group(2) == null ? name : words.say("field.of-activity", name, own(activity.group(2))));
    }

    /** "moved from 2010 to 2012, 2 years later". */
    public String happened(ChangeView change) {
        var before = change.before();
        var after = change.after();
        if (before == null) {
            return after == null ? words.say("happened.restated") : came(after);
        }
        if (after == null) {
            return words.say(before instanceof ResultView ? "happened.withdrawn" : "happened.removed");
        }
        return switch (after) {
            case Timing now -> before instanceof Timing then ? moved(then, now) : words.say("happened.changed");
            case State now -> words.say(now == State.ACTIVE ? "happened.reinstated" : "state." + now);
            case RoadmapState now -> words.say(now == RoadmapState.RETIRED ? "happened.retired" : "happened.reopened");
            case Lineage lineage -> lineage(lineage);
            case OutcomeCode code -> words.say("happened.code", before, code);
            case ResultView now ->
                before instanceof ResultView then ? corrected(then, now) : words.say("happened.changed");
            case VersionView now ->
                now.supersededBy() == null
                        ? words.say("happened.changed")
                        : words.say("happened.superseded", now.supersededBy());
            case DoubtView doubt -> words.say(doubt.settled() ? "happened.settled" : "happened.opened-again");
            case PeriodView now ->
                before instanceof PeriodView then ? period(then, now) : words.say("happened.changed");
            default -> words.say("happened.changed");
        };
    }

    private String period(PeriodView then, PeriodView now) {
        var changes = new ArrayList<String>();
        if (then.closed() != now.closed()) {
            changes.add(words.say(now.closed() ? "happened.closed" : "happened.reopened"));
        }
        if (now.due() != null && !now.due().equals(then.due())) {
            changes.add(words.say("happened.due", words.date(now.due())));
        }
        return changes.isEmpty() ? words.say("happened.changed") : String.join(", ", changes);
    }

    /** A value of any field, whole; the words that came with the change where they are what people wrote. */
    @Nullable
    public String value(@Nullable Object value, @Nullable String written) {
        return switch (value) {
            case null -> null;
            case Timing timing -> words.when(timing);
            case ResultView result -> words.status(result.status()) + ": " + result.narrative();
            case Partner partner ->
                words.say("partner." + partner.kind())
                        + (partner.contribution().isEmpty() ? "" : ": " + partner.contribution());
            case LinkView link -> words.say("value.served-by", link.code());
            case PeriodView period -> words.days(period.from(), period.to());
            case State state -> words.say("state." + state);
            case RoadmapState state -> words.say("roadmap-state." + state);
            case Mark mark -> words.say("mark." + mark);
            case Lineage lineage -> lineage(lineage);
            case Boolean yes -> words.say(yes ? "yes" : "no");
            default -> written;
        };
    }

    /** What happened to an outcome in one line, the weightiest first: "timing moved …, 2 activities added". */
    public String heading(List<ChangeView> changes) {
        var whole = changes.stream().filter(change -> change.after() instanceof OutcomeOutline);
        var states = changes.stream().filter(change -> change.activity() == null && change.after() instanceof State);
        var moves = changes.stream().filter(ChangeWords::ofCode);
        var timings = changes.stream().filter(ChangeWords::ofTiming);
        var reworded = changes.stream().filter(change -> change.field().equals(FieldKind.STATEMENT.words()));
        var added = changes.stream()
                .filter(change -> change.after() instanceof ActivityOutline && change.before() == null)
                .count();
        var withdrawn = changes.stream()
                .filter(change -> change.activity() != null && change.after() == State.WITHDRAWN)
                .count();
        var results = changes.stream()
                .filter(change -> change.after() instanceof ResultView)
                .count();
        var told = List.of(
                whole.map(this::happened).collect(joined()),
                states.map(this::happened).collect(joined()),
                moves.map(change -> words.say("heading.code", happened(change))).collect(joined()),
                timings.map(change -> words.say("heading.timing", happened(change)))
                        .collect(joined()),
                reworded.map(change -> words.say("heading.reworded")).collect(joined()),
                counted("heading.activities-added", added),
                counted("heading.activities-withdrawn", withdrawn),
                counted("heading.results", results));
        var rest = changes.size() - weighed(changes);
        var said = told.stream().filter(part -> !part.isEmpty()).collect(joined());
        return said.isEmpty()
                ? counted("heading.changes", rest)
                : said + (rest > 0 ? ", " + counted("heading.other", rest) : "");
    }

    private static long weighed(List<ChangeView> changes) {
        return changes.stream()
                .filter(change -> change.after() instanceof OutcomeOutline
                        || change.after() instanceof State
                        || ofCode(change)
                        || ofTiming(change)
                        || change.field().equals(FieldKind.STATEMENT.words())
                        || (change.after() instanceof ActivityOutline && change.before() == null)
                        || change.after() instanceof ResultView)
                .count();
    }

    private static boolean ofCode(ChangeView change) {
        return change.activity() == null
                && change.before() instanceof OutcomeCode
                && change.after() instanceof OutcomeCode;
    }

    private static boolean ofTiming(ChangeView change) {
        return change.after() instanceof Timing || change.before() instanceof Timing;
    }

    private String counted(String key, long number) {
        return number == 0 ? "" : words.say(key, number);
    }

    private String own(String field) {
        for (var kind : FieldKind.values()) {
            if (field.equals(kind.words()) || field.startsWith(kind.words() + " ")) {
                return words.say("field." + kind) + field.substring(kind.words().length());
            }
        }
        return field;
    }

    private String came(Object after) {
        return switch (after) {
            case Timing timing -> words.say("happened.set", words.when(timing));
            case ResultView result -> recorded(result);
            case PeriodView period -> words.say("happened.opened");
            case VersionView version -> words.say("happened.published");
            case VersionDraftView draft -> words.say("happened.drafted");
            case DoubtView doubt -> words.say("happened.raised");
            case OutcomeOutline outcome ->
                outcome.splitFrom() == null
                        ? added(outcome.state())
                        : words.say("lineage.split-from", outcome.splitFrom().code());
            case Lineage lineage -> lineage(lineage);
            case ActivityOutline activity -> added(activity.state());
            default -> words.say("happened.added");
        };
    }

    private String lineage(Lineage lineage) {
        var into = lineage.mergedInto();
        return Stream.of(
                        lineage.splitInto().isEmpty() ? "" : words.say("lineage.split", codes(lineage.splitInto())),
                        into == null ? "" : words.say("lineage.merged", into.code()),
                        lineage.mergedFrom().isEmpty() ? "" : words.say("lineage.took-in", codes(lineage.mergedFrom())))
                .filter(part -> !part.isEmpty())
                .collect(joined());
    }

    private static String codes(List<OutcomeName> names) {
        return names.stream().map(name -> name.code().text()).collect(joined());
    }

    private String added(State state) {
        return words.say(state == State.WITHDRAWN ? "happened.added-withdrawn" : "happened.added");
    }

    private String moved(Timing before, Timing after) {
        int slip = before.slipTo(after).orElse(0);
        return slip == 0
                ? words.say("happened.timing", words.when(before), words.when(after))
                : words.say("happened.moved", words.when(before), words.when(after), words.slip(slip));
    }

    private String recorded(ResultView result) {
        var status = words.status(result.status());
        return words.say(result.late() ? "happened.recorded.late" : "happened.recorded", status) + reviewed(result);
    }

    private String corrected(ResultView then, ResultView now) {
        if (then.position() == now.position()) {
            return words.say("result-state." + now.state());
        }
        var done = then.state() == ResultState.RETURNED ? "happened.resubmitted" : "happened.corrected";
        return (then.status() == now.status()
                        ? words.say(done + ".same", words.status(now.status()))
                        : words.say(done, words.status(then.status()), words.status(now.status())))
                + reviewed(now);
    }

    private String reviewed(ResultView result) {
        return result.state() == ResultState.SUBMITTED ? "" : ", " + words.say("result-state." + result.state());
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(", ");
    }
}
