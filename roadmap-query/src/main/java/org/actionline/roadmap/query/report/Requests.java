package org.actionline.roadmap.query.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.query.outcome.RequestView;
import org.actionline.roadmap.query.report.Reports.Item;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** Activities that are carried out only on request: who asked for what and when, how it was met, and what each period reports. */
final class Requests {

    static final List<String> COLUMNS = List.of(
            "roadmap",
            "outcome",
            "activity",
            "text",
            "period",
            "requested",
            "status",
            "narrative",
            "request",
            "administration",
            "receivedOn",
            "asked",
            "fulfilledOn",
            "fulfilment",
            "daysUntilFulfilled");

    private Requests() {}

    /** For each activity its requests in the order of their numbers, then its periods; a single row where it has neither. */
    static Stream<List<@Nullable Object>> rows(RoadmapView roadmap) {
        return Reports.items(roadmap).filter(Requests::concerned).flatMap(item -> {
            var rows = new ArrayList<List<@Nullable Object>>();
            requests(item).forEach(request -> rows.add(asked(item, request)));
            if (item.requestOnly()) {
                roadmap.periods().forEach(period -> rows.add(reported(item, period)));
            }
            if (rows.isEmpty()) {
                rows.add(reported(item, null));
            }
            return rows.stream();
        });
    }

    /** An activity that is no longer on request only keeps the requests it had. */
    private static boolean concerned(Item item) {
        return item.requestOnly() || !requests(item).isEmpty();
    }

    private static List<RequestView> requests(Item item) {
        return item.part() == null ? List.of() : item.part().requests();
    }

    private static List<@Nullable Object> asked(Item item, RequestView view) {
        var request = view.request();
        var fulfilment = view.fulfilment();
        return Reports.row(
                item.roadmap(),
                item.outcome(),
                item.activity(),
                item.text(),
                periodOf(item.of(), request.receivedOn())
                        .map(period -> period.label().text())
                        .orElse(null),
                true,
                null,
                null,
                view.number(),
                request.administration(),
                request.receivedOn(),
                request.text(),
                fulfilment == null ? null : fulfilment.on(),
                fulfilment == null ? null : fulfilment.narrative(),
                fulfilment == null ? null : ChronoUnit.DAYS.between(request.receivedOn(), fulfilment.on()));
    }

    private static List<@Nullable Object> reported(Item item, @Nullable PeriodView period) {
        var result = period == null ? null : item.result(period);
        return Reports.row(
                item.roadmap(),
                item.outcome(),
                item.activity(),
                item.text(),
                period == null ? null : period.label().text(),
                requested(item, period),
                result == null ? null : result.status().words(),
                result == null ? null : result.narrative(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A request that was recorded says so; otherwise what is reported does, and nothing where nothing is reported. */
    private static @Nullable Boolean requested(Item item, @Nullable PeriodView period) {
        if (period == null) {
            return requests(item).isEmpty() ? null : (Boolean) true;
        }
        boolean asked = requests(item).stream()
                .anyMatch(request -> contains(period, request.request().receivedOn()));
        var result = item.result(period);
        return asked ? (Boolean) true : result == null ? null : (Boolean) (result.status() != Status.NOT_REQUESTED);
    }

    private static Optional<PeriodView> periodOf(RoadmapView roadmap, LocalDate day) {
        return roadmap.periods().stream()
                .filter(period -> contains(period, day))
                .findFirst();
    }

    private static boolean contains(PeriodView period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }
}
