package org.actionline.roadmap.query.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** Adds up what the outcomes of a roadmap are estimated to need. */
final class Finance {

    private Finance() {}

    /** What is added up together; amounts of different currencies never are. */
    private record Line(String period, Estimate.Kind kind, String currency, Estimate.Source source) {}

    static Stream<List<@Nullable Object>> rows(RoadmapView now, @Nullable RoadmapView before) {
        var sums = sums(now);
        var earlier = before == null ? Map.<Line, List<BigDecimal>>of() : sums(before);
        var lines = new LinkedHashSet<>(sums.keySet());
        lines.addAll(earlier.keySet());
        return lines.stream().map(line -> {
            var amounts = sums.getOrDefault(line, List.of());
            var amount = sum(amounts);
            var old = before == null ? null : sum(earlier.getOrDefault(line, List.of()));
            return Reports.row(
                    now.code().text(),
                    line.period(),
                    Names.of(line.kind()),
                    line.currency().isEmpty() ? null : line.currency(),
                    Names.of(line.source()),
                    amount,
                    old,
                    old == null ? null : amount.subtract(old),
                    amounts.size());
        });
    }

    private static Map<Line, List<BigDecimal>> sums(RoadmapView roadmap) {
        var sums = new LinkedHashMap<Line, List<BigDecimal>>();
        Reports.active(roadmap)
                .map(outcome -> outcome.resources())
                .filter(resources -> resources != null)
                .flatMap(resources -> resources.estimates().stream())
                .forEach(estimate -> sums.computeIfAbsent(
                                new Line(
                                        estimate.period(),
                                        estimate.kind(),
                                        estimate.currency() == null ? "" : estimate.currency(),
                                        estimate.source()),
                                line -> new ArrayList<>())
                        .add(estimate.amount()));
        return sums;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
