package org.actionline.roadmap.command.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MarkOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MergeOutcomes;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MoveOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.ReinstateOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SplitOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SubdivideOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.Part;
import org.actionline.roadmap.command.rules.SimpleRegister.Verdict;
import org.actionline.roadmap.command.rules.SimpleRow.Life;
import org.jspecify.annotations.Nullable;

/** What the {@link SimpleRegister} does with its rows. */
record SimpleRows(SimpleRegister register) {

    Verdict carryOut(OutcomeCommand command) {
        if (command instanceof DefineOutcome c) {
            return define(c);
        }
        if (command instanceof ReinstateOutcome c) {
            return reinstate(register.row(c.outcome()));
        }
        var row = register.live(command.outcome());
        if (row == null) {
            return Verdict.REFUSED;
        }
        return switch (command) {
            case RewordOutcome c ->
                Verdict.when(!c.statement().equals(row.statement), () -> row.statement = c.statement());
            case MarkOutcome c -> Verdict.when(c.mark() != row.mark, () -> row.mark = c.mark());
            case MoveOutcome c -> move(c, row);
            case SubdivideOutcome c ->
                Verdict.when(fit(c.parts(), row), () -> c.parts().forEach(part -> add(part, row)));
            case SplitOutcome c -> split(c, row);
            case MergeOutcomes c -> merge(c, row);
            case WithdrawOutcome c -> Verdict.when(register.children(row).isEmpty(), () -> row.life = Life.WITHDRAWN);
            case DefineOutcome c -> throw new AssertionError(c);
            case ReinstateOutcome c -> throw new AssertionError(c);
        };
    }

    private Verdict define(DefineOutcome c) {
        var parent = register.live(c.parent());
        var allowed = register.row(c.outcome()) == null
                && register.fits(c.outcome(), c.parent())
                && (c.parent() == null || (parent != null && c.reason() != null));
        return Verdict.when(
                allowed, () -> register.rows.add(new SimpleRow(c.id(), c.outcome(), parent, c.statement(), c.mark())));
    }

    private static Verdict reinstate(@Nullable SimpleRow row) {
        return row == null
                ? Verdict.REFUSED
                : Verdict.when(
                        row.life == Life.WITHDRAWN && (row.parent == null || row.parent.lives()),
                        () -> row.life = Life.LIVE);
    }

    private Verdict move(MoveOutcome c, SimpleRow row) {
        var code = c.code() == null ? row.code : c.code();
        var wanted = c.toTop() ? null : c.parent() == null ? SimpleRegister.code(row.parent) : c.parent();
        var parent = register.live(wanted);
        var stays = code.equals(row.code) && Objects.equals(wanted, SimpleRegister.code(row.parent));
        var allowed = !(stays && c.before() == null && c.after() == null)
                && (stays || register.fits(code, wanted))
                && (code.equals(row.code) || register.row(code) == null)
                && (wanted == null || (parent != null && !parent.under(row)))
                && beside(c.before(), row, parent)
                && beside(c.after(), row, parent);
        return Verdict.when(allowed, () -> {
            row.code = code;
            row.parent = parent;
        });
    }

    private boolean beside(@Nullable OutcomeCode other, SimpleRow row, @Nullable SimpleRow parent) {
        var sibling = register.row(other);
        return other == null || (sibling != null && sibling != row && sibling.parent == parent);
    }

    private boolean fit(List<Part> parts, @Nullable SimpleRow parent) {
        return parts.stream()
                .allMatch(part ->
                        register.row(part.code()) == null && register.fits(part.code(), SimpleRegister.code(parent)));
    }

    private SimpleRow add(Part part, @Nullable SimpleRow parent) {
        var row = new SimpleRow(part.id(), part.code(), parent, part.statement(), part.mark());
        register.rows.add(row);
        return row;
    }

    private Verdict split(SplitOutcome c, SimpleRow row) {
        var children = register.children(row).stream()
                .map(child -> child.code)
                .sorted(byText())
                .toList();
        var taken = c.parts().stream()
                .flatMap(part -> part.subOutcomes().stream())
                .sorted(byText())
                .toList();
        return Verdict.when(fit(c.parts(), row.parent) && taken.equals(children), () -> {
            row.life = Life.SPLIT;
            for (var part : c.parts()) {
                var heir = add(part, row.parent);
                heir.first = row.first;
                heir.timing = row.timing;
                heir.references.putAll(row.references);
                row.successors.add(heir);
                part.subOutcomes().forEach(code -> Objects.requireNonNull(register.row(code)).parent = heir);
            }
        });
    }

    private static Comparator<OutcomeCode> byText() {
        return Comparator.comparing(OutcomeCode::text);
    }

    private Verdict merge(MergeOutcomes c, SimpleRow target) {
        var sources = c.sources().stream().map(register::live).toList();
        var allowed =
                sources.stream().allMatch(source -> source != null && !target.under(source) && !target.leadsTo(source));
        return Verdict.when(allowed, () -> {
            for (var source : sources) {
                source.life = Life.MERGED;
                source.successors.add(target);
                source.references.forEach(target.references::putIfAbsent);
            }
            register.rows.stream()
                    .filter(row -> row.lives() && sources.contains(row.parent))
                    .forEach(child -> child.parent = target);
        });
    }
}
