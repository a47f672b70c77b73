package org.actionline.roadmap.query;

import static org.actionline.roadmap.query.Facts.C2;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.actionline.roadmap.query.compare.Comparison;
import org.actionline.roadmap.query.history.ChangeLog;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.point.PointView;
import org.actionline.roadmap.query.report.ReportKind;
import org.actionline.roadmap.query.report.ReportQueries;
import org.actionline.roadmap.query.report.ReportQueries.Question;
import org.actionline.roadmap.query.report.Reports;
import org.actionline.roadmap.query.view.RunningViews;
import org.junit.jupiter.api.Test;

/**
 * What is answered from kept states equals what folding the whole log from the start gives, for random logs and random points.
 * Ten points a log: {@code -Droadmap.cases=1000} makes 10,000 of them.
 */
class DifferentialTest {

    private static final int POINTS = 10;

    @Test
    void states_on_both_axes_patches_comparisons_and_reports_equal_a_naive_fold() {
        Histories.forAll(2, seed -> {
            var story = Histories.random(seed, 150);
            var random = new Random(seed);
            try (var running = new RunningViews();
                    var process = running.start(MemoryLog.of(story)).counted(story.position())) {
                var queries = process.queries();
                var log = MemoryLog.of(story).reader();
                for (int i = 0; i < POINTS; i++) {
                    check(queries, log, story, random.nextLong(story.position()), random.nextLong(story.position()));
                }
            }
        });
    }

    /** Events that state no day of their own count from the day of their recording, one a day. */
    private static void checkBothAxes(RoadmapQueries queries, Story story, long point, long other) {
        var day = story.events().get((int) other).effectiveOn();

        assertThat(queries.roadmapAsOf(C2, point(point), day, true).roadmap())
                .isEqualTo(story.roadmap(C2, Math.min(point, other)));
    }

    private static void check(RoadmapQueries queries, LogReader log, Story story, long one, long other) {
        checkBothAxes(queries, story, one, other);
        var then = story.roadmap(C2, one);

        assertThat(queries.roadmapAsOf(C2, point(one))).isEqualTo(then);
        assertThat(queries.compare(C2, point(one), point(other)))
                .isEqualTo(Comparison.between(
                        log,
                        position -> story.roadmap(C2, position),
                        C2,
                        new PointView(point(one), one, null),
                        new PointView(point(other), other, null)));
        assertThat(report(queries, ReportKind.PERIOD_GRID, one)).isEqualTo(Reports.periodGrid(List.of(then)));
        assertThat(report(queries, ReportKind.COVERAGE, one)).isEqualTo(Reports.coverage(List.of(then)));
        assertThat(report(queries, ReportKind.PARTNERS, one)).isEqualTo(Reports.partners(List.of(then)));
        assertThat(report(queries, ReportKind.REQUESTS, one)).isEqualTo(Reports.requests(List.of(then)));
        assertThat(report(queries, ReportKind.DATA_QUALITY, one)).isEqualTo(Reports.dataQuality(List.of(then)));
        var changes = Map.of(then, changes(story, one));
        assertThat(report(queries, ReportKind.SLIPS, one)).isEqualTo(Reports.slips(List.of(then), changes));
        assertThat(report(queries, ReportKind.YEARLY, one))
                .isEqualTo(Reports.yearly(List.of(then), changes, Year.of(2010)));
        assertThat(report(queries, ReportKind.FINANCE, one))
                .isEqualTo(Reports.finance(
                        List.of(then),
                        then.versions().isEmpty()
                                ? Map.of()
                                : Map.of(
                                        "C2",
                                        story.roadmap(
                                                C2, then.versions().getFirst().position()))));
    }

    private static List<ChangeView> changes(Story story, long upTo) {
        var events = story.events().stream()
                .filter(event ->
                        event.position() <= upTo && event.event().roadmap().equals(C2))
                .toList();
        return ChangeLog.of(null, events, upTo).changes();
    }

    private static Object report(RoadmapQueries queries, ReportKind kind, long position) {
        var question = new Question(kind, point(position), ReportQueries.BEGINNING, Year.of(2010));
        return new ReportQueries(queries).of(C2, question);
    }

    private static String point(long position) {
        return "position:" + position;
    }
}
