package org.actionline.roadmap.command.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.activity.ActivityCommand;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtCommand.SettleDoubt;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.grid.GridCommand.RecordResults;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand;
import org.actionline.roadmap.api.period.PeriodCommand.ClosePeriod;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodCommand.ReopenPeriod;
import org.actionline.roadmap.api.period.PeriodCommand.ReviseDueDay;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultCommand;
import org.actionline.roadmap.api.roadmap.Description;
import org.actionline.roadmap.api.roadmap.RoadmapCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.DescribeRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReopenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.RetireRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReviseTemplate;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand.DiscardVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.DraftVersion;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionCommand.ReviseVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.SupersedeVersion;
import org.actionline.roadmap.api.version.VersionLabel;
import org.jspecify.annotations.Nullable;

/**
 * What one roadmap does, written down a second time: a few mutable objects, no events, no folds, nothing of the rules.
 *
 * <p>It knows whether a command is carried out and what is so afterwards; it does not know why one is refused.
 */
final class SimpleRegister {

    /** What becomes of a command. */
    enum Verdict {
        DONE,
        ALREADY_SO,
        REFUSED;

        static Verdict when(boolean allowed, Runnable change) {
            if (!allowed) {
                return REFUSED;
            }
            change.run();
            return DONE;
        }
    }

    /** A reporting period. */
    static final class Period {
        final LocalDate from;
        final LocalDate to;

        @Nullable
        LocalDate due;

        boolean closed;

        Period(OpenPeriod opened) {
            this.from = opened.from();
            this.to = opened.to();
            this.due = opened.due();
        }
    }

    /** What stands under a version's label. */
    record Label(
            @Nullable Imprint draft,
            long published,
            @Nullable VersionLabel by) {}

    boolean opened;
    boolean retired;

    @Nullable
    Description description;

    @Nullable
    Template template;

    final List<SimpleRow> rows = new ArrayList<>();
    final Map<PeriodLabel, Period> periods = new HashMap<>();
    final Map<VersionLabel, Label> labels = new HashMap<>();
    final Map<DoubtId, Boolean> doubts = new HashMap<>();

    /**
     * Carries a command out, or does not.
     *
     * @param size number of events in the log: the position of the next one
     */
    Verdict carryOut(RegisterCommand command, ActorId asker, long size) {
        if (command instanceof RoadmapCommand c) {
            return aboutAll(c);
        }
        if (!opened || retired) {
            return Verdict.REFUSED;
        }
        return switch (command) {
            case OutcomeCommand c -> new SimpleRows(this).carryOut(c);
            case ActivityCommand c -> SimpleContent.activity(c, live(c.outcome()));
            case ResultCommand c -> new SimpleResults(this, asker, size).carryOut(c);
            case RecordResults c -> new SimpleResults(this, asker, size).grid(c);
            case OpenPeriod c -> open(c);
            case ReviseDueDay c -> reviseDueDay(c);
            case ClosePeriod c -> lock(c.period(), true);
            case ReopenPeriod c -> lock(c.period(), false);
            case RaiseDoubt c -> doubts.putIfAbsent(c.doubt(), false) == null ? Verdict.DONE : Verdict.ALREADY_SO;
            case SettleDoubt c ->
                Verdict.when(Boolean.FALSE.equals(doubts.get(c.doubt())), () -> doubts.put(c.doubt(), true));
            case DraftVersion c ->
                Verdict.when(
                        !labels.containsKey(c.label()), () -> labels.put(c.label(), new Label(c.imprint(), -1, null)));
            case ReviseVersionDraft c ->
                Verdict.when(
                        draft(c.label()) != null && !c.imprint().equals(draft(c.label())),
                        () -> labels.put(c.label(), new Label(c.imprint(), -1, null)));
            case DiscardVersionDraft c -> Verdict.when(draft(c.label()) != null, () -> labels.remove(c.label()));
            case PublishVersion c -> publish(c, size);
            case SupersedeVersion c -> supersede(c);
            default -> SimpleContent.carryOut(command, this);
        };
    }

    private Verdict aboutAll(RoadmapCommand command) {
        return switch (command) {
            case OpenRoadmap c ->
                Verdict.when(!opened, () -> {
                    opened = true;
                    description = new Description(c.title(), c.facilitator(), c.horizon());
                    template = c.template();
                });
            case DescribeRoadmap c ->
                Verdict.when(
                        opened && !retired && !c.description().equals(description),
                        () -> description = c.description());
            case ReviseTemplate c ->
                Verdict.when(
                        opened
                                && !retired
                                && !c.template().equals(template)
                                && rows.stream()
                                        .filter(SimpleRow::lives)
                                        .allMatch(row -> fits(c.template(), row.code, code(row.parent))),
                        () -> template = c.template());
            case RetireRoadmap c -> Verdict.when(opened && !retired, () -> retired = true);
            case ReopenRoadmap c -> Verdict.when(opened && retired, () -> retired = false);
        };
    }

    boolean fits(OutcomeCode code, @Nullable OutcomeCode parent) {
        return fits(Objects.requireNonNull(template), code, parent);
    }

    private static boolean fits(Template template, OutcomeCode code, @Nullable OutcomeCode parent) {
        return template.codeSchemes().isEmpty()
                || template.codeSchemes().stream().anyMatch(scheme -> scheme.admits(code, parent));
    }

    static @Nullable OutcomeCode code(@Nullable SimpleRow row) {
        return row == null ? null : row.code;
    }

    @Nullable
    SimpleRow row(@Nullable OutcomeCode code) {
        return rows.stream().filter(row -> row.code.equals(code)).findFirst().orElse(null);
    }

    @Nullable
    SimpleRow live(@Nullable OutcomeCode code) {
        var row = row(code);
        return row == null || !row.lives() ? null : row;
    }

    List<SimpleRow> children(SimpleRow parent) {
        return rows.stream().filter(row -> row.lives() && row.parent == parent).toList();
    }

    private Verdict open(OpenPeriod c) {
        var free = !periods.containsKey(c.period())
                && periods.values().stream().noneMatch(it -> !c.from().isAfter(it.to) && !it.from.isAfter(c.to()));
        return Verdict.when(free, () -> periods.put(c.period(), new Period(c)));
    }

    private Verdict reviseDueDay(ReviseDueDay c) {
        var period = periods.get(c.period());
        return period == null || period.closed || c.due().isBefore(period.from)
                ? Verdict.REFUSED
                : Verdict.when(!c.due().equals(period.due), () -> period.due = c.due());
    }

    private Verdict lock(PeriodLabel label, boolean closed) {
        var period = periods.get(label);
        return period == null ? Verdict.REFUSED : Verdict.when(period.closed != closed, () -> period.closed = closed);
    }

    private @Nullable Imprint draft(VersionLabel label) {
        var found = labels.get(label);
        return found == null ? null : found.draft();
    }

    private Verdict publish(PublishVersion c, long size) {
        var found = labels.get(c.label());
        var drafted = draft(c.label());
        var allowed = c.treeSize() >= size
                && (found == null
                        ? c.imprint() != null
                        : drafted != null && (c.imprint() == null || c.imprint().equals(drafted)));
        return Verdict.when(allowed, () -> labels.put(c.label(), new Label(null, c.treeSize() - 1, null)));
    }

    private Verdict supersede(SupersedeVersion c) {
        var earlier = labels.get(c.label());
        var later = labels.get(c.by());
        var allowed = published(earlier) >= 0 && published(later) > published(earlier);
        return Verdict.when(allowed, () -> labels.put(c.label(), new Label(null, -1, c.by())));
    }

    private static long published(@Nullable Label label) {
        return label == null ? -1 : label.published();
    }
}
