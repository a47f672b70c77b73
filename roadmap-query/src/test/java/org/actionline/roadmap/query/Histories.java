package org.actionline.roadmap.query;

import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.C5;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityPlanned;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtRaised;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtSettled;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeUnlinked;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMarked;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReinstated;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomesTakenIn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.outcome.Place;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;
import org.actionline.roadmap.api.period.PeriodEvent;
import org.actionline.roadmap.api.period.PeriodEvent.DueDayRevised;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodClosed;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodReopened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.resource.ResourceEvent.ResourceImpactStated;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.result.EvidenceFile;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultEvent;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultEvent.ResultResubmitted;
import org.actionline.roadmap.api.result.ResultEvent.ResultReturned;
import org.actionline.roadmap.api.result.ResultEvent.ResultWithdrawn;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.Description;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapDescribed;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapReopened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapRetired;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** Random histories of two roadmaps whose events interleave; every history is one that the rules allow. */
public final class Histories {

    private static final List<String> TIMINGS =
            List.of("2010", "2012", "2010-2011", "Dec. 2012", "on-going with yearly results", "not stated", "2015");

    private final Random random;
    private final Story story = new Story();
    private final Map<String, RoadmapView> states = new TreeMap<>();
    private final ContentEvents content;
    private int names;

    private Histories(long seed) {
        this.random = new Random(seed);
        this.content = new ContentEvents(random, this::words, this::number);
    }

    /** A history of 20 to 100 events, the same for the same seed. */
    public static Story random(long seed) {
        var histories = new Histories(seed);
        histories.open(C2);
        histories.open(C5);
        return histories.tell(20 + histories.random.nextInt(80));
    }

    /** As {@link #random(long)}, with so many events. */
    public static Story random(long seed, int events) {
        var histories = new Histories(seed);
        histories.open(C2);
        histories.open(C5);
        return histories.tell(events);
    }

    private Story tell(int steps) {
        while (story.position() < steps) {
            step(random.nextInt(4) == 0 ? C5 : C2);
        }
        return story;
    }

    /**
     * Runs a check for many seeds. {@code -Droadmap.cases=N} says how many, {@code -Droadmap.seed=S} repeats a single one; a
     * failure names its seed.
     */
    public static void forAll(int usually, LongConsumer check) {
        var only = Long.getLong("roadmap.seed");
        long first = only == null ? 1 : only;
        long last = only == null ? Integer.getInteger("roadmap.cases", usually) : only;
        for (long seed = first; seed <= last; seed++) {
            try {
                check.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Repeat with -Droadmap.seed=" + seed, e);
            }
        }
    }

    private void open(RoadmapCode code) {
        tell(new RoadmapOpened(code, "Title of " + code, "ITU", "2015", Template.sixColumns()));
    }

    private void step(RoadmapCode code) {
        var roadmap = Objects.requireNonNull(states.get(code.text()));
        if (roadmap.outcomes().isEmpty() || random.nextInt(6) == 0) {
            define(roadmap);
        } else if (random.nextInt(5) == 0) {
            administer(roadmap);
        } else if (random.nextInt(4) == 0) {
            restructure(roadmap, any(roadmap.outcomes()));
        } else {
            work(roadmap, any(roadmap.outcomes()));
        }
    }

    private void define(RoadmapView roadmap) {
        var parent = roadmap.outcomes().isEmpty() || random.nextBoolean()
                ? null
                : any(roadmap.outcomes()).code();
        var number = ++names;
        tell(new OutcomeDefined(
                roadmap.code(),
                Facts.outcome(number),
                new OutcomeCode("O" + number),
                parent,
                words(),
                any(List.of(Mark.values()))));
    }

    private void restructure(RoadmapView roadmap, OutcomeView outcome) {
        var code = roadmap.code();
        var id = outcome.id();
        if (outcome.state() == State.WITHDRAWN) {
            tell(new OutcomeReinstated(code, id));
        } else if (outcome.state() == State.ACTIVE) {
            switch (random.nextInt(5)) {
                case 0 -> tell(new OutcomeMarked(code, id, outcome.mark(), any(List.of(Mark.values()))));
                case 1 -> move(roadmap, outcome);
                case 2 -> split(code, outcome);
                case 3 -> merge(roadmap, outcome);
                default -> {
                    if (!outcome.links().isEmpty()) {
                        tell(new OutcomeUnlinked(code, id, any(outcome.links()).outcome()));
                    }
                }
            }
        }
    }

    /** Under a code that nobody ever had, or one that was given up; at the top or where it was. */
    private void move(RoadmapView roadmap, OutcomeView outcome) {
        var given = roadmap.outcomes().stream()
                .flatMap(other -> other.aliases().stream())
                .toList();
        var to = given.isEmpty() || random.nextBoolean() ? new OutcomeCode("O" + ++names) : any(given);
        var parent = random.nextBoolean() ? null : outcome.parent();
        tell(new OutcomeMoved(
                roadmap.code(),
                outcome.id(),
                new Place(outcome.code(), outcome.parent()),
                new Place(random.nextInt(4) == 0 ? outcome.code() : to, parent),
                null,
                null));
    }

    private void split(RoadmapCode code, OutcomeView outcome) {
        names += 2;
        var parts = Stream.of(names - 1, names)
                .map(number -> new OutcomeName(Facts.outcome(number), new OutcomeCode("O" + number)))
                .toList();
        parts.forEach(part -> tell(new OutcomeDefined(
                code,
                part.id(),
                part.code(),
                outcome.parent(),
                words(),
                Mark.FIRM,
                new OutcomeName(outcome.id(), outcome.code()))));
        tell(new OutcomeSplit(code, outcome.id(), parts));
    }

    private void merge(RoadmapView roadmap, OutcomeView source) {
        var others = roadmap.outcomes().stream()
                .filter(outcome ->
                        outcome.state() == State.ACTIVE && !outcome.id().equals(source.id()))
                .toList();
        if (!others.isEmpty()) {
            var target = any(others);
            var name = new OutcomeName(source.id(), source.code());
            tell(new OutcomeMerged(roadmap.code(), source.id(), new OutcomeName(target.id(), target.code())));
            tell(new OutcomesTakenIn(roadmap.code(), target.id(), List.of(name)));
        }
    }

    private PeriodEvent onPeriod(RoadmapCode roadmap, PeriodView period) {
        return random.nextInt(3) > 0
                ? new PeriodClosed(roadmap, period.label())
                : new DueDayRevised(
                        roadmap, period.label(), period.due(), period.to().plusDays(32 + ++names));
    }

    private void administer(RoadmapView roadmap) {
        var code = roadmap.code();
        var open = roadmap.doubts().stream().filter(doubt -> !doubt.settled()).toList();
        switch (random.nextInt(7)) {
            case 6 -> {
                if (!roadmap.periods().isEmpty()) {
                    var period = any(roadmap.periods());
                    tell(period.closed() ? new PeriodReopened(code, period.label()) : onPeriod(code, period));
                }
            }
            case 4 -> {
                var now = new Description(roadmap.title(), roadmap.facilitator(), roadmap.horizon());
                tell(new RoadmapDescribed(code, now, new Description(words(), words(), words())));
            }
            case 5 -> {
                tell(new RoadmapRetired(code));
                tell(new RoadmapReopened(code));
            }
            case 0 ->
                tell(new PeriodOpened(
                        code,
                        new PeriodLabel("P" + ++names),
                        LocalDate.of(2000 + names, 1, 1),
                        LocalDate.of(2000 + names, 12, 31),
                        random.nextBoolean() ? null : LocalDate.of(2001 + names, 1, 31)));
            case 1 -> tell(VersionEvents.random(roadmap, random, "V" + ++names));
            case 2 ->
                tell(new DoubtRaised(
                        code,
                        new DoubtId(Facts.outcome(++names).id()),
                        random.nextBoolean() || roadmap.outcomes().isEmpty()
                                ? null
                                : any(roadmap.outcomes()).code(),
                        names,
                        words(),
                        words()));
            default -> {
                if (!open.isEmpty()) {
                    tell(new DoubtSettled(code, any(open).id()));
                }
            }
        }
    }

    private void work(RoadmapView roadmap, OutcomeView outcome) {
        var code = roadmap.code();
        var id = outcome.id();
        switch (random.nextInt(13)) {
            case 0 -> tell(new OutcomeReworded(code, id, outcome.statement(), words()));
            case 1 -> {
                if (random.nextInt(4) == 0) {
                    tell(new OutcomeWithdrawn(code, id));
                }
            }
            case 2, 3 -> {
                var timing = Timing.parse(any(TIMINGS));
                tell(
                        outcome.firstTiming() == null
                                ? new TimingSet(code, id, timing)
                                : new TimingRevised(code, id, outcome.timing(), timing));
            }
            case 4 ->
                tell(new ReferencesLinked(
                        code, id, List.of(Reference.of(Scheme.GOAL, Integer.toString(1 + random.nextInt(7))))));
            case 5 ->
                tell(new ExpectedResultStated(
                        code,
                        id,
                        new ExpectedResult(
                                "Result " + random.nextInt(3),
                                random.nextBoolean() ? null : Target.of(null, number(), "%", number(), null),
                                null)));
            case 6 -> plan(code, id);
            case 7 -> {
                if (!outcome.activities().isEmpty()) {
                    tell(content.about(code, outcome, any(outcome.activities()), ++names));
                }
            }
            case 8 -> attach(roadmap, outcome);
            case 9 -> takeAway(code, outcome);
            case 10 -> {
                var standing = outcome.expectedResults().stream()
                        .filter(expected -> expected.state() == State.ACTIVE)
                        .toList();
                if (!standing.isEmpty()) {
                    tell(content.about(code, outcome, any(standing), ++names));
                }
            }
            default -> report(roadmap, outcome);
        }
    }

    private void plan(RoadmapCode code, OutcomeId id) {
        var number = ++names;
        tell(new ActivityPlanned(
                code,
                id,
                new Activity(
                        new ActivityId(Facts.activity(number).id()),
                        random.nextInt(4) == 0 ? null : new ActivityCode("A" + number),
                        words(),
                        random.nextBoolean(),
                        List.of(),
                        List.of(),
                        List.of())));
    }

    private void attach(RoadmapView roadmap, OutcomeView outcome) {
        switch (random.nextInt(3)) {
            case 0 ->
                tell(new ResourceImpactStated(roadmap.code(), outcome.id(), new ResourceImpact(words(), List.of())));
            case 1 ->
                tell(new PartnerNamed(
                        roadmap.code(),
                        outcome.id(),
                        new Partner(any(List.of(Partner.Kind.values())), random.nextBoolean() ? "" : words())));
            default ->
                tell(new OutcomeLinked(
                        roadmap.code(), outcome.id(), any(roadmap.outcomes()).id()));
        }
    }

    private void takeAway(RoadmapCode code, OutcomeView outcome) {
        if (!outcome.references().isEmpty() && random.nextBoolean()) {
            tell(content.unlinked(code, outcome));
        } else if (!outcome.partners().isEmpty()) {
            tell(content.parted(code, outcome));
        }
    }

    private void report(RoadmapView roadmap, OutcomeView outcome) {
        if (roadmap.periods().isEmpty()) {
            return;
        }
        var period = any(roadmap.periods()).label();
        var activity = outcome.activities().isEmpty() || random.nextBoolean() ? null : any(outcome.activities());
        var known = (activity == null ? outcome.results() : activity.results())
                .stream().filter(result -> result.period().equals(period)).findFirst();
        var id = activity == null ? null : activity.id();
        var result = new Result(
                any(List.of(Status.values())),
                words(),
                random.nextBoolean() ? null : new Measured(number(), "pieces"),
                random.nextBoolean() ? List.of() : List.of(words()),
                random.nextBoolean() ? List.of() : List.of(new EvidenceFile(new Sha256("5f".repeat(32)), words())));
        tell(known.map(before -> later(roadmap.code(), outcome.id(), id, before, result))
                .orElseGet(() -> new ResultRecorded(roadmap.code(), outcome.id(), id, period, result)));
    }

    private ResultEvent later(
            RoadmapCode roadmap, OutcomeId outcome, @Nullable ActivityId activity, ResultView before, Result after) {
        var words =
                new Result(before.status(), before.narrative(), before.measured(), before.evidence(), before.files());
        var period = before.period();
        if (before.state() == ResultState.RETURNED && random.nextBoolean()) {
            return new ResultResubmitted(roadmap, outcome, activity, period, words, after);
        }
        return switch (random.nextInt(5)) {
            case 0 -> new ResultApproved(roadmap, outcome, activity, period, before.position());
            case 1 -> new ResultReturned(roadmap, outcome, activity, period, before.position());
            case 2 -> new ResultWithdrawn(roadmap, outcome, activity, period);
            default -> new ResultCorrected(roadmap, outcome, activity, period, words, after);
        };
    }

    private void tell(RegisterEvent event) {
        story.because(random.nextBoolean() ? null : Reason.of(words()), event);
        states.put(
                event.roadmap().text(),
                RoadmapFold.fold(
                        states.get(event.roadmap().text()), story.events().getLast()));
    }

    /** Decimals of every accepted scale: up to 12 digits, three zeros before or six decimals behind the point. */
    private BigDecimal number() {
        return new BigDecimal(new BigInteger(1 + random.nextInt(39), random), random.nextInt(10) - 3);
    }

    private String words() {
        return "Words " + random.nextInt(1000);
    }

    private <T> T any(List<T> elements) {
        return new ArrayList<>(elements).get(random.nextInt(elements.size()));
    }
}
