package org.actionline.roadmap.api.resource;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.actionline.roadmap.api.resource.Estimate.Source;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of one kind in one period: from the regular budget, and beyond it. What comes from elsewhere, such as voluntary
 * contributions, is the variance against the regular budget.
 *
 * @param regular from the regular budget, zero or more
 * @param variance from extra-budgetary sources, zero or more
 */
public record Need(Unit unit, BigDecimal regular, BigDecimal variance) {

    /**
     * What is added up together.
     *
     * @param currency ISO 4217 code; absent for staff
     */
    public record Unit(
            Estimate.Kind kind, String period, @Nullable String currency) {

        /** By period, kind and currency. */
        public static final Comparator<Unit> IN_ORDER = Comparator.comparing(Unit::period)
                .thenComparing(Unit::kind)
                .thenComparing(unit -> unit.currency() == null ? "" : unit.currency());

        static Unit of(Estimate estimate) {
            return new Unit(estimate.kind(), estimate.period(), estimate.currency());
        }
    }

    /**
     * The estimates added up. Different kinds, periods or currencies never are: nothing here knows a rate of exchange, and a period in
     * other words is another one.
     *
     * @return one for each kind, period and currency, in the order of {@link Unit#IN_ORDER}
     */
    public static List<Need> of(List<Estimate> estimates) {
        var units = estimates.stream()
                .collect(groupingBy(
                        Unit::of,
                        () -> new TreeMap<>(Unit.IN_ORDER),
                        groupingBy(Estimate::source, reducing(BigDecimal.ZERO, Estimate::amount, BigDecimal::add))));
        return units.entrySet().stream()
                .map(unit -> new Need(
                        unit.getKey(),
                        unit.getValue().getOrDefault(Source.REGULAR_BUDGET, BigDecimal.ZERO),
                        unit.getValue().getOrDefault(Source.EXTRA_BUDGETARY, BigDecimal.ZERO)))
                .toList();
    }

    /** All that is needed, whatever the source. */
    public BigDecimal total() {
        return regular.add(variance);
    }

    /**
     * The variance in percent of what the regular budget gives, to a tenth of a percent, halves away from zero.
     *
     * @return nothing where the regular budget gives nothing, so that there is nothing to compare with
     */
    public Optional<BigDecimal> variancePercent() {
        return regular.signum() == 0
                ? Optional.empty()
                : Optional.of(variance.multiply(BigDecimal.valueOf(100)).divide(regular, 1, RoundingMode.HALF_UP));
    }
}
