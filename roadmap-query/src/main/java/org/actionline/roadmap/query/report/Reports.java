package org.actionline.roadmap.query.report;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.query.difference.Words;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/**
 * Makes every report.
 *
 * <p>Functions of states and of their changes, so that the same states always make the same reports. What is withdrawn is left
 * out, except where it says otherwise.
 */
public final class Reports {

    private Reports() {}

    /** Every outcome and activity with every reporting period of its roadmap; no status where nothing is reported. */
    public static Report periodGrid(List<RoadmapView> roadmaps) {
        return Report.of(
                ReportKind.PERIOD_GRID,
                List.of(
                        "roadmap",
                        "outcome",
                        "activity",
                        "text",
                        "period",
                        "from",
                        "to",
                        "status",
                        "value",
                        "unit",
                        "narrative",
                        "reportedBy",
                        "onRequestOnly",
                        "missing",
                        "state",
                        "late"),
                roadmaps.stream()
                        .flatMap(roadmap -> items(roadmap)
                                .flatMap(item -> roadmap.periods().stream().map(period -> gridRow(item, period)))));
    }

    private static List<@Nullable Object> gridRow(Item item, PeriodView period) {
        var result = item.result(period);
        var measured = result == null ? null : result.measured();
        return row(
                item.roadmap(),
                item.outcome(),
                item.activity(),
                item.text(),
                period.label().text(),
                period.from(),
                period.to(),
                result == null ? null : result.status().words(),
                measured == null ? null : measured.value(),
                measured == null ? null : measured.unit(),
                result == null ? null : result.narrative(),
                result == null ? null : result.actor().text(),
                item.requestOnly(),
                result == null && !item.requestOnly(),
                result == null ? null : result.state().words(),
                result == null ? null : result.late());
    }

    /**
     * What a year brought: the state of each outcome at the end of what is known, the results of the periods that end in the
     * year, and the changes whose effective day lies in it.
     *
     * @param changes of each roadmap, whole
     */
    public static Report yearly(List<RoadmapView> roadmaps, Map<RoadmapView, List<ChangeView>> changes, Year year) {
        return Report.of(
                ReportKind.YEARLY,
                List.of(
                        "roadmap",
                        "outcome",
                        "statement",
                        "timing",
                        "ongoing",
                        "results",
                        "latestStatus",
                        "changes",
                        "slipMonths",
                        "withoutReason"),
                roadmaps.stream()
                        .flatMap(roadmap -> active(roadmap)
                                .map(outcome ->
                                        yearRow(roadmap, outcome, changes.getOrDefault(roadmap, List.of()), year))));
    }

    private static List<@Nullable Object> yearRow(
            RoadmapView roadmap, OutcomeView outcome, List<ChangeView> changes, Year year) {
        var ofTheYear = changes.stream()
                .filter(change -> outcome.code().equals(change.outcome()))
                .filter(change -> change.effectiveOn().getYear() == year.getValue())
                .toList();
        var periods = roadmap.periods().stream()
                .filter(period -> period.to().getYear() == year.getValue())
                .toList();
        var results = periods.stream()
                .flatMap(period -> Stream.concat(
                                outcome.results().stream(),
                                outcome.activities().stream().flatMap(activity -> activity.results().stream()))
                        .filter(result -> result.period().equals(period.label())))
                .toList();
        var latest = periods.reversed().stream()
                .flatMap(period -> outcome.results().stream()
                        .filter(result -> result.period().equals(period.label())))
                .findFirst()
                .orElse(null);
        return row(
                roadmap.code().text(),
                outcome.code().text(),
                outcome.statement(),
                Words.of(outcome.timing()),
                outcome.timing() instanceof Timing.Ongoing,
                results.size(),
                latest == null ? null : latest.status().words(),
                ofTheYear.size(),
                ofTheYear.stream()
                        .map(ChangeView::slipMonths)
                        .mapToInt(months -> months == null ? 0 : months)
                        .sum(),
                ofTheYear.stream().filter(ChangeView::lacksReason).count());
    }

    /** The activities that are carried out only on request: what was requested and how it was met, and what each period reports. */
    public static Report requests(List<RoadmapView> roadmaps) {
        return Report.of(
                ReportKind.REQUESTS, Requests.COLUMNS, roadmaps.stream().flatMap(Requests::rows));
    }

    /** The catalogue entries that outcomes serve; a line without outcome for every goal or pillar that none serves. */
    public static Report coverage(List<RoadmapView> roadmaps) {
        return Report.of(
                ReportKind.COVERAGE,
                List.of("roadmap", "scheme", "number", "printed", "outcome", "statement", "sharedWith"),
                roadmaps.stream().flatMap(Coverage::rows));
    }

    /** Partners and what they bring, by outcome; a line without partner for every outcome that names none. */
    public static Report partners(List<RoadmapView> roadmaps) {
        return Report.of(
                ReportKind.PARTNERS,
                List.of("roadmap", "outcome", "statement", "kind", "contribution"),
                roadmaps.stream()
                        .flatMap(roadmap -> active(roadmap).flatMap(outcome -> partnerRows(roadmap, outcome))));
    }

    private static Stream<List<@Nullable Object>> partnerRows(RoadmapView roadmap, OutcomeView outcome) {
        if (outcome.partners().isEmpty()) {
            return Stream.of(row(roadmap.code().text(), outcome.code().text(), outcome.statement(), null, null));
        }
        return outcome.partners().stream()
                .map(partner -> row(
                        roadmap.code().text(),
                        outcome.code().text(),
                        outcome.statement(),
                        Names.of(partner.kind()),
                        partner.contribution()));
    }

    /**
     * What is needed by roadmap, period, kind and currency: from the regular budget, and as variance against it from elsewhere; the same
     * before, and the change of the total since then.
     *
     * @param before the same roadmaps at an earlier point, by code; without one there is no change
     */
    public static Report finance(List<RoadmapView> roadmaps, Map<String, RoadmapView> before) {
        return Report.of(
                ReportKind.FINANCE,
                List.of(
                        "roadmap",
                        "period",
                        "kind",
                        "currency",
                        "regular",
                        "variance",
                        "variancePercent",
                        "total",
                        "regularBefore",
                        "varianceBefore",
                        "change",
                        "outcomes"),
                roadmaps.stream()
                        .flatMap(roadmap ->
                                Finance.rows(roadmap, before.get(roadmap.code().text()))));
    }

    /** What a person should look at. */
    public static Report dataQuality(List<RoadmapView> roadmaps) {
        return Report.of(
                ReportKind.DATA_QUALITY,
                List.of("roadmap", "outcome", "activity", "note", "detail"),
                roadmaps.stream().flatMap(DataQuality::rows));
    }

    /**
     * Every revision of a timing: how far, when, why, and how many days before the next session.
     *
     * @param changes of each roadmap, whole
     */
    public static Report slips(List<RoadmapView> roadmaps, Map<RoadmapView, List<ChangeView>> changes) {
        return Report.of(
                ReportKind.SLIPS,
                List.of(
                        "roadmap",
                        "outcome",
                        "revision",
                        "of",
                        "from",
                        "to",
                        "months",
                        "monthsInAll",
                        "recordedOn",
                        "effectiveOn",
                        "session",
                        "sessionDate",
                        "daysBefore",
                        "reason",
                        "decision",
                        "actor",
                        "position"),
                roadmaps.stream().flatMap(roadmap -> slips(roadmap, changes.getOrDefault(roadmap, List.of()))));
    }

    private static Stream<List<@Nullable Object>> slips(RoadmapView roadmap, List<ChangeView> changes) {
        var byOutcome = new LinkedHashMap<OutcomeCode, List<ChangeView>>();
        changes.stream()
                .filter(change -> change.activity() == null
                        && change.before() instanceof Timing
                        && change.after() instanceof Timing)
                .forEach(change -> {
                    if (change.outcome() != null) {
                        byOutcome
                                .computeIfAbsent(change.outcome(), code -> new ArrayList<>())
                                .add(change);
                    }
                });
        return byOutcome.entrySet().stream().flatMap(entry -> Slips.rows(roadmap, entry.getKey(), entry.getValue()));
    }

    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static Stream<OutcomeView> active(RoadmapView roadmap) {
        return roadmap.outcomes().stream().filter(outcome -> outcome.state() == State.ACTIVE);
    }

    /** The outcomes as a whole and their activities, in printed order. */
    static Stream<Item> items(RoadmapView roadmap) {
        return active(roadmap)
                .flatMap(outcome -> Stream.concat(
                        Stream.of(new Item(roadmap, outcome, null)),
                        outcome.activities().stream()
                                .filter(activity -> activity.state() != State.WITHDRAWN)
                                .map(activity -> new Item(roadmap, outcome, activity))));
    }

    /** What results are reported for. */
    record Item(
            RoadmapView of, OutcomeView within, @Nullable ActivityView part) {

        String roadmap() {
            return of.code().text();
        }

        String outcome() {
            return within.code().text();
        }

        @Nullable
        String activity() {
            return part == null || part.code() == null ? null : part.code().text();
        }

        String text() {
            return part == null ? within.statement() : part.text();
        }

        boolean requestOnly() {
            return part != null && part.requestOnly();
        }

        List<ResultView> results() {
            return part == null ? within.results() : part.results();
        }

        @Nullable
        ResultView result(PeriodView period) {
            return results().stream()
                    .filter(result -> result.period().equals(period.label()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
