package org.actionline.roadmap.query.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.resource.Need;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** What the outcomes of a roadmap are estimated to need together, with the variance against the regular budget. */
final class Finance {

    private Finance() {}

    static Stream<List<@Nullable Object>> rows(RoadmapView now, @Nullable RoadmapView before) {
        var needs = needs(now);
        var earlier = before == null ? Map.<Need.Unit, Need>of() : needs(before);
        var units = new TreeSet<>(Need.Unit.IN_ORDER);
        units.addAll(needs.keySet());
        units.addAll(earlier.keySet());
        return units.stream().map(unit -> {
            var need = needs.getOrDefault(unit, nothing(unit));
            var old = before == null ? null : earlier.getOrDefault(unit, nothing(unit));
            return Reports.row(
                    now.code().text(),
                    unit.period(),
                    Names.of(unit.kind()),
                    unit.currency(),
                    need.regular(),
                    need.variance(),
                    need.variancePercent().orElse(null),
                    need.total(),
                    old == null ? null : old.regular(),
                    old == null ? null : old.variance(),
                    old == null ? null : need.total().subtract(old.total()),
                    outcomes(now, unit));
        });
    }

    private static Map<Need.Unit, Need> needs(RoadmapView roadmap) {
        var needs = new HashMap<Need.Unit, Need>();
        var estimates = Reports.active(roadmap).flatMap(outcome -> estimates(outcome.resources()));
        Need.of(estimates.toList()).forEach(need -> needs.put(need.unit(), need));
        return needs;
    }

    private static long outcomes(RoadmapView roadmap, Need.Unit unit) {
        return Reports.active(roadmap)
                .filter(outcome -> Need.of(estimates(outcome.resources()).toList()).stream()
                        .anyMatch(need -> need.unit().equals(unit)))
                .count();
    }

    private static Stream<Estimate> estimates(@Nullable ResourceImpact resources) {
        return resources == null ? Stream.empty() : resources.estimates().stream();
    }

    private static Need nothing(Need.Unit unit) {
        return new Need(unit, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
