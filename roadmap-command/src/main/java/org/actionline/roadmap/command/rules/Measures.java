package org.actionline.roadmap.command.rules;

import static java.util.Comparator.comparing;
import static org.actionline.roadmap.api.expected.Target.Aggregation.CUMULATIVE;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.ExpectedResultIsWithdrawn;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.UnknownExpectedResult;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.MeasureRefusal;
import org.actionline.roadmap.api.result.MeasureRefusal.NoTarget;
import org.actionline.roadmap.api.result.MeasureRefusal.PercentageOutOfRange;
import org.actionline.roadmap.api.result.MeasureRefusal.SeveralTargets;
import org.actionline.roadmap.api.result.MeasureRefusal.TotalGoesBack;
import org.actionline.roadmap.api.result.MeasureRefusal.UnitDiffers;
import org.actionline.roadmap.api.result.MeasureRefusal.ValueNotCounted;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand;
import org.actionline.roadmap.command.rules.Results.Subject;

/**
 * Measured values that count towards a target: of its unit, in its range, and never going back where they are cumulative.
 *
 * <p>A value of the outcome as a whole that names no expected result counts towards the only target in its unit; one of an activity,
 * or of another unit, is a figure of its own.
 */
final class Measures {

    private static final Set<String> PERCENT = Set.of("%", "per cent", "percent");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Measures() {}

    /** What every command that brings a value is refused with. */
    static Rule checking(Rule rule) {
        return rule.refuses(UnknownExpectedResult.class, ExpectedResultIsWithdrawn.class, NoTarget.class)
                .refuses(SeveralTargets.class, UnitDiffers.class, ValueNotCounted.class)
                .refuses(PercentageOutOfRange.class, TotalGoesBack.class);
    }

    /** The result with a value that says towards what it counts. */
    static Result checked(ResultCommand c, Subject subject, Result result, Known known) {
        var measured = result.measured();
        if (measured == null) {
            return result;
        }
        var number = number(c, subject, measured, known);
        if (number.isEmpty()) {
            return result;
        }
        var target = known.expectedResults()
                .standing(c, subject.outcome(), number.get())
                .target();
        if (target == null) {
            throw refused(new NoTarget(c.roadmap(), c.outcome(), number.get()));
        }
        var counted = measured.towards(number.get());
        requireFit(c, counted, number.get(), target);
        if (target.aggregation() == CUMULATIVE) {
            requireOnward(c, subject, counted, number.get(), target, known);
        }
        return result.with(counted);
    }

    private static Optional<Integer> number(ResultCommand c, Subject subject, Measured measured, Known known) {
        if (measured.expectedResult() != null || subject.activity() != null) {
            return Optional.ofNullable(measured.expectedResult());
        }
        var candidates = known.expectedResults().withTargetIn(measured.unit(), subject.outcome());
        if (candidates.size() > 1) {
            throw refused(new SeveralTargets(c.roadmap(), c.outcome(), measured.unit(), candidates));
        }
        return candidates.stream().findFirst();
    }

    private static void requireFit(ResultCommand c, Measured measured, int number, Target target) {
        var value = measured.value();
        if (!measured.unit().equals(target.unit())) {
            throw refused(new UnitDiffers(c.roadmap(), c.outcome(), number, measured.unit(), target.unit()));
        }
        if (Boolean.TRUE.equals(target.whole()) && !Target.isCount(value)) {
            throw refused(new ValueNotCounted(c.roadmap(), c.outcome(), number, value, target.unit()));
        }
        if (PERCENT.contains(target.unit()) && isShare(target) && !isShare(value)) {
            throw refused(new PercentageOutOfRange(c.roadmap(), c.outcome(), number, value));
        }
    }

    /** A percentage that can only be a part of a whole; a growth rate may have any value. */
    private static boolean isShare(Target target) {
        return isShare(target.value()) && (target.baseline() == null || isShare(target.baseline()));
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
    }

    private static void requireOnward(
            ResultCommand c, Subject subject, Measured measured, int number, Target target, Known known) {
        var own = opened(known, subject.period());
        var before = others(subject, number, known)
                .filter(other -> other.period().from().isBefore(own.from()))
                .max(comparing(other -> other.period().from()));
        var after = others(subject, number, known)
                .filter(other -> other.period().from().isAfter(own.from()))
                .min(comparing(other -> other.period().from()));
        var value = measured.value();
        var contradicted = Stream.concat(
                        before.filter(other -> goesBack(target, other.value(), value)).stream(),
                        after.filter(other -> goesBack(target, value, other.value())).stream())
                .findFirst();
        contradicted.ifPresent(other -> {
            throw refused(new TotalGoesBack(
                    c.roadmap(),
                    c.outcome(),
                    number,
                    subject.period(),
                    value,
                    other.period().period(),
                    other.value()));
        });
    }

    private static boolean goesBack(Target target, BigDecimal earlier, BigDecimal later) {
        return switch (target.direction()) {
            case DECREASE -> later.compareTo(earlier) > 0;
            case MAINTAIN -> false;
            case INCREASE -> later.compareTo(earlier) < 0;
            case null -> later.compareTo(earlier) < 0;
        };
    }

    /** A value of the same subject towards the same target in another period. */
    private record Other(PeriodOpened period, BigDecimal value) {}

    private static Stream<Other> others(Subject subject, int number, Known known) {
        return known.results().reported().entrySet().stream()
                .filter(entry -> sameSubject(entry.getKey(), subject))
                .flatMap(entry -> {
                    var measured = entry.getValue().result().measured();
                    return measured == null || !Objects.equals(measured.expectedResult(), number)
                            ? Stream.empty()
                            : Stream.of(new Other(opened(known, entry.getKey().period()), measured.value()));
                });
    }

    private static boolean sameSubject(Subject one, Subject other) {
        return one.outcome().equals(other.outcome())
                && Objects.equals(one.activity(), other.activity())
                && !one.period().equals(other.period());
    }

    private static PeriodOpened opened(Known known, PeriodLabel period) {
        return Objects.requireNonNull(known.periods().opened().get(period));
    }

    private static CommandRefused refused(MeasureRefusal refusal) {
        return new CommandRefused(refusal);
    }
}
