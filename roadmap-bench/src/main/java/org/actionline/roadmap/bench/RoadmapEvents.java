package org.actionline.roadmap.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityPlanned;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.resource.ResourceEvent.ResourceImpactStated;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.api.version.VersionLabel;

/**
 * What happens to a roadmap in six years: 12 outcomes with 4 sub-outcomes and 45 activities, as many as action line C2 has, whose
 * results are reported every year, one timing that slips and a version every year.
 */
final class RoadmapEvents {

    /** Events of each roadmap. */
    static final int EACH = 500;

    /** Labels of the first and of the last version. */
    static final String FIRST_VERSION = "2010";

    static final String LAST_VERSION = "2015";

    private static final int OUTCOMES = 12;
    private static final int SUB_OUTCOMES = 4;
    private static final int ACTIVITIES = 45;
    private static final int YEARS = 6;
    private static final String ROOT = "0".repeat(64);

    private final int number;
    private final List<RegisterEvent> events = new ArrayList<>();

    private RoadmapEvents(int number) {
        this.number = number;
    }

    static RoadmapCode code(int number) {
        return new RoadmapCode("R" + number);
    }

    /**
     * All events of one roadmap, in their order.
     *
     * @param roadmaps in the log, whose events take turns: event i of roadmap n is at position i * roadmaps + n
     */
    static List<RegisterEvent> of(int number, int roadmaps) {
        var all = new RoadmapEvents(number);
        all.plan();
        for (int year = 0; year < YEARS; year++) {
            all.year(2010 + year, roadmaps);
        }
        all.reword();
        if (all.events.size() != EACH) {
            throw new IllegalStateException("A roadmap has " + all.events.size() + " events");
        }
        return all.events;
    }

    private void plan() {
        var code = code(number);
        events.add(new RoadmapOpened(code, "Action line " + number, "Facilitator", "2015", Template.sixColumns()));
        for (int i = 0; i < OUTCOMES + SUB_OUTCOMES; i++) {
            boolean sub = i >= OUTCOMES;
            events.add(new OutcomeDefined(
                    code,
                    outcome(i),
                    new OutcomeCode(sub ? "D" + (i - OUTCOMES + 1) : String.valueOf((char) ('A' + i))),
                    sub ? new OutcomeCode("D") : null,
                    words("Everybody has access to networks and services at prices that they can pay", i),
                    Mark.FIRM));
        }
        each(i -> new TimingSet(code, outcome(i), Timing.parse("2012")));
        each(i -> new ReferencesLinked(
                code,
                outcome(i),
                List.of(
                        Reference.of(Scheme.GOAL, Integer.toString(1 + i % 7)),
                        Reference.of(Scheme.RESOLUTION, "PP " + (100 + i)))));
        each(i -> new ExpectedResultStated(
                code,
                outcome(i),
                new ExpectedResult(
                        words("Schools, libraries and post offices of rural communities are connected", i),
                        Target.of("connected", new BigDecimal("80"), "%", new BigDecimal("35"), "institutions"),
                        null)));
        for (int i = 0; i < ACTIVITIES; i++) {
            events.add(new ActivityPlanned(
                    code,
                    outcome(i % OUTCOMES),
                    new Activity(
                            activity(i),
                            new ActivityCode("A" + (i + 1)),
                            words("Advise administrations on policies, regulation and the use of spectrum", i),
                            i % 4 == 0,
                            List.of(Role.IMPLEMENTER),
                            List.of(Bureau.BDT),
                            List.of())));
        }
        for (int i = 0; i < OUTCOMES; i++) {
            events.add(new ResourceImpactStated(
                    code,
                    outcome(i),
                    new ResourceImpact(words("More staff and extra-budgetary funds are needed", i), List.of())));
        }
        each(i -> new PartnerNamed(
                code, outcome(i), new Partner(Partner.Kind.PRIVATE_SECTOR, words("Equipment and training", i))));
    }

    private void year(int year, int roadmaps) {
        var code = code(number);
        var period = new PeriodLabel(Integer.toString(year));
        events.add(new PeriodOpened(code, period, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        for (int i = 0; i < OUTCOMES + ACTIVITIES; i++) {
            boolean whole = i < OUTCOMES;
            int of = whole ? i : (i - OUTCOMES) % OUTCOMES;
            events.add(new ResultRecorded(
                    code, outcome(of), whole ? null : activity(i - OUTCOMES), period, result(i, year)));
        }
        events.add(new TimingRevised(
                code,
                outcome(year % OUTCOMES),
                Timing.parse("2012"),
                Timing.parse(Year.of(year + 3).toString())));
        long position = (long) events.size() * roadmaps + number;
        events.add(new VersionPublished(
                code,
                new VersionLabel(Integer.toString(year)),
                "Council " + year,
                "C" + year + "/" + number,
                LocalDate.of(year, 12, 31),
                position - 1,
                position,
                ROOT));
    }

    private Result result(int i, int year) {
        return new Result(
                i % 5 == 0 ? Status.DELAYED : Status.ON_TRACK,
                words("Workshops were held in three regions, and two administrations were advised in " + year, i),
                new Measured(new BigDecimal(i + 1), "administrations"),
                List.of("https://example.org/reports/" + year + "/" + i));
    }

    private void reword() {
        for (int i = 0; events.size() < EACH; i++) {
            events.add(new OutcomeReworded(
                    code(number),
                    outcome(i),
                    words("Everybody has access to networks and services at prices that they can pay", i),
                    words("Everybody has access to networks and services and can pay for them", i)));
        }
    }

    private void each(IntFunction<RegisterEvent> event) {
        IntStream.range(0, OUTCOMES + SUB_OUTCOMES).mapToObj(event).forEach(events::add);
    }

    /** Texts differ from roadmap to roadmap, as those of people do. */
    private String words(String text, int i) {
        return text + ", line " + number + "." + i;
    }

    private OutcomeId outcome(int i) {
        return new OutcomeId(new UUID(number, i));
    }

    private ActivityId activity(int i) {
        return new ActivityId(new UUID(number, 1_000L + i));
    }
}
