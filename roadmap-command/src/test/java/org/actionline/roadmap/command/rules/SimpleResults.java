package org.actionline.roadmap.command.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.grid.GridCommand.GridRow;
import org.actionline.roadmap.api.grid.GridCommand.RecordResults;
import org.actionline.roadmap.api.grid.GridCommand.Write;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand;
import org.actionline.roadmap.api.result.ResultCommand.ApproveResult;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultCommand.ResubmitResult;
import org.actionline.roadmap.api.result.ResultCommand.ReturnResult;
import org.actionline.roadmap.api.result.ResultCommand.WithdrawResult;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.command.rules.Reported.Stage;
import org.actionline.roadmap.command.rules.SimpleRegister.Verdict;
import org.actionline.roadmap.command.rules.SimpleRow.Report;
import org.jspecify.annotations.Nullable;

/**
 * What the {@link SimpleRegister} does with results.
 *
 * @param size number of events in the log
 */
@SuppressWarnings("ReferenceEquality") // a place is this very map, whatever it holds
record SimpleResults(SimpleRegister register, ActorId asker, long size) {

    Verdict carryOut(ResultCommand command) {
        return switch (command) {
            case RecordResult c -> {
                var place = place(c, c.activity(), c.period());
                var result = record(place, c.period(), c.result());
                yield result == null || place == null
                        ? Verdict.REFUSED
                        : Verdict.when(true, () -> place.put(c.period(), new Report(result, asker, size)));
            }
            case CorrectResult c -> rewrite(c, c.activity(), c.period(), c.result(), false);
            case ResubmitResult c -> rewrite(c, c.activity(), c.period(), c.result(), true);
            case WithdrawResult c -> {
                var place = place(c, c.activity(), c.period());
                yield Verdict.when(
                        place != null && place.get(c.period()) != null,
                        () -> Objects.requireNonNull(place).remove(c.period()));
            }
            case ApproveResult c -> {
                var report = report(c, c.activity(), c.period(), c.seen());
                yield report == null
                        ? Verdict.REFUSED
                        : Verdict.when(
                                report.stage == Stage.SUBMITTED && !report.writers.contains(asker),
                                () -> report.stage = Stage.APPROVED);
            }
            case ReturnResult c -> {
                var report = report(c, c.activity(), c.period(), c.seen());
                yield report == null
                        ? Verdict.REFUSED
                        : Verdict.when(report.stage != Stage.RETURNED, () -> report.stage = Stage.RETURNED);
            }
        };
    }

    /** Every row as if it stood alone; all of them or those that can be. */
    Verdict grid(RecordResults c) {
        if (!isOpen(c.period())) {
            return Verdict.REFUSED;
        }
        var good = c.rows().stream()
                .filter(row -> record(place(c.of(row), row.activity(), c.period()), c.period(), row.result()) != null)
                .toList();
        var refused = c.rows().size() - good.size();
        if (refused > 0 && (c.write() != Write.VALID || good.isEmpty())) {
            return Verdict.REFUSED;
        }
        if (c.write() == Write.NONE) {
            return Verdict.ALREADY_SO;
        }
        write(c, good);
        return Verdict.DONE;
    }

    private void write(RecordResults c, List<GridRow> rows) {
        var position = size;
        for (var row : rows) {
            var place = Objects.requireNonNull(place(c.of(row), row.activity(), c.period()));
            var result = Objects.requireNonNull(record(place, c.period(), row.result()));
            place.put(c.period(), new Report(result, asker, position++));
        }
    }

    private Verdict rewrite(
            ResultCommand c, @Nullable ActivityCode code, PeriodLabel period, Result words, boolean returned) {
        var place = place(c, code, period);
        var report = place == null ? null : place.get(period);
        if (place == null || report == null || (report.stage == Stage.RETURNED) != returned) {
            return Verdict.REFUSED;
        }
        var result = reportable(place, period, words);
        return result == null
                ? Verdict.REFUSED
                : Verdict.when(returned || !result.equals(report.result), () -> report.write(result, asker, size));
    }

    private @Nullable Report report(
            ResultCommand c, @Nullable ActivityCode code, PeriodLabel period, @Nullable Long seen) {
        var place = place(c, code, period);
        var report = place == null ? null : place.get(period);
        return report == null || (seen != null && seen != report.written) ? null : report;
    }

    /** Where the results of a subject are kept; none if it does not live or the period is not open. */
    private @Nullable Map<PeriodLabel, Report> place(ResultCommand c, @Nullable ActivityCode code, PeriodLabel period) {
        var row = register.live(c.outcome());
        if (row == null || !isOpen(period)) {
            return null;
        }
        if (code == null) {
            return row.reports;
        }
        var job = row.job(code);
        return job == null ? null : job.reports;
    }

    private boolean isOpen(PeriodLabel label) {
        var period = register.periods.get(label);
        return period != null && !period.closed;
    }

    private @Nullable Result record(@Nullable Map<PeriodLabel, Report> place, PeriodLabel period, Result words) {
        return place == null || place.get(period) != null ? null : reportable(place, period, words);
    }

    /** The words as they are kept, with the target that a value counts towards; none if they are not accepted. */
    private @Nullable Result reportable(Map<PeriodLabel, Report> place, PeriodLabel period, Result words) {
        var row = owner(place);
        var job =
                row.jobs.stream().filter(it -> it.reports == place).findFirst().orElse(null);
        if (job != null && !job.stands()) {
            return null;
        }
        if (words.status() == Status.NOT_REQUESTED && (job == null || !job.requestOnly)) {
            return null;
        }
        var measured = words.measured();
        if (measured == null) {
            return words;
        }
        var number = measured.expectedResult();
        if (number == null && job == null) {
            var candidates = IntStream.rangeClosed(1, row.expected.size())
                    .filter(i -> isIn(measured.unit(), target(row, i)))
                    .toArray();
            if (candidates.length > 1) {
                return null;
            }
            number = candidates.length == 1 ? candidates[0] : null;
        }
        if (number == null) {
            return words;
        }
        var target = target(row, number);
        return target != null && fits(measured, target) && onward(place, period, measured.value(), number, target)
                ? words.with(measured.towards(number))
                : null;
    }

    private SimpleRow owner(Map<PeriodLabel, Report> place) {
        return register.rows.stream()
                .filter(row -> row.reports == place || row.jobs.stream().anyMatch(job -> job.reports == place))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Target target(SimpleRow row, int number) {
        var expected = row.standing(number);
        return expected == null ? null : expected.target;
    }

    private static boolean isIn(String unit, @Nullable Target target) {
        return target != null && target.unit().equals(unit);
    }

    private static boolean fits(Measured measured, Target target) {
        var value = measured.value().doubleValue();
        var share = target.unit().equals("%") && share(target.value()) && share(target.baseline());
        return measured.unit().equals(target.unit())
                && (!Boolean.TRUE.equals(target.whole()) || (value >= 0 && value == Math.rint(value)))
                && (!share || share(measured.value()));
    }

    private static boolean share(@Nullable BigDecimal value) {
        return value == null || (value.doubleValue() >= 0 && value.doubleValue() <= 100);
    }

    /** Of all other periods with a value towards the same target only the next ones on both sides count. */
    private boolean onward(
            Map<PeriodLabel, Report> place, PeriodLabel period, BigDecimal value, int number, Target target) {
        if (target.aggregation() != Target.Aggregation.CUMULATIVE || target.direction() == Target.Direction.MAINTAIN) {
            return true;
        }
        var sign = target.direction() == Target.Direction.DECREASE ? -1 : 1;
        var own = day(period);
        long nearestBefore = Long.MIN_VALUE;
        long nearestAfter = Long.MAX_VALUE;
        var before = -Double.MAX_VALUE;
        var after = Double.MAX_VALUE;
        for (var entry : place.entrySet()) {
            var measured = entry.getValue().result.measured();
            var day = day(entry.getKey());
            if (measured == null || !Objects.equals(measured.expectedResult(), number)) {
                continue;
            }
            if (day < own && day > nearestBefore) {
                nearestBefore = day;
                before = sign * measured.value().doubleValue();
            }
            if (day > own && day < nearestAfter) {
                nearestAfter = day;
                after = sign * measured.value().doubleValue();
            }
        }
        var now = sign * value.doubleValue();
        return before <= now && now <= after;
    }

    private long day(PeriodLabel period) {
        return Objects.requireNonNull(register.periods.get(period)).from.toEpochDay();
    }
}
