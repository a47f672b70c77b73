package org.actionline.roadmap.command.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMarked;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReinstated;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomesTakenIn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasMoved;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.ParentHasEnded;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes as far as a decision has read of them.
 *
 * @param codes who has a code now, or ended with it
 * @param former who gave a code up last
 * @param rows by id; of an outcome of which only the codes were read there is none
 * @param successors who took the place of an outcome that was split or merged
 */
public record Rows(
        Map<OutcomeCode, OutcomeId> codes,
        Map<OutcomeCode, OutcomeId> former,
        Map<OutcomeId, Row> rows,
        Map<OutcomeId, Set<OutcomeId>> successors) {

    static final Rows NONE = new Rows(Map.of(), Map.of(), Map.of(), Map.of());

    /** The outcome that has a code, living or not; absent when nobody has it. */
    public @Nullable OutcomeId named(OutcomeCode code) {
        return codes.get(code);
    }

    /** Who has a code, or had it last. */
    @Nullable
    OutcomeId bearer(OutcomeCode code) {
        var now = codes.get(code);
        return now == null ? former.get(code) : now;
    }

    /** @throws CommandRefused unless a living outcome has the code */
    Row live(RoadmapCode roadmap, OutcomeCode code) {
        var row = known(roadmap, code);
        return switch (row.stage()) {
            case Row.Stage.Live live -> row;
            case Row.Stage.Withdrawn gone -> throw new CommandRefused(new OutcomeIsWithdrawn(roadmap, code));
            case Row.Stage.Split split -> throw split.refused(roadmap, code);
            case Row.Stage.Merged merged -> throw merged.refused(roadmap, code);
        };
    }

    /** @throws CommandRefused unless some outcome has the code, living or not */
    Row known(RoadmapCode roadmap, OutcomeCode code) {
        var row = row(codes.get(code));
        if (row != null) {
            return row;
        }
        var moved = row(former.get(code));
        throw new CommandRefused(
                moved == null ? new UnknownOutcome(roadmap, code) : new OutcomeHasMoved(roadmap, code, moved.code()));
    }

    /** @throws CommandRefused unless others can divide the outcome with the code */
    Row parent(RoadmapCode roadmap, OutcomeCode code) {
        var row = known(roadmap, code);
        if (!row.lives()) {
            throw new CommandRefused(new ParentHasEnded(roadmap, code));
        }
        return row;
    }

    /** @throws CommandRefused when somebody has the code */
    void requireFree(RoadmapCode roadmap, OutcomeCode code) {
        if (codes.containsKey(code)) {
            throw new CommandRefused(new OutcomeCodeTaken(roadmap, code));
        }
    }

    @Nullable
    OutcomeCode parentCode(Row row) {
        var parent = row(row.parent());
        return parent == null ? null : parent.code();
    }

    /** Whether an outcome is the other one, or divides it directly or through others. */
    boolean within(@Nullable Row inner, Row outer) {
        for (var row = inner; row != null; row = row(row.parent())) {
            if (row.id().equals(outer.id())) {
                return true;
            }
        }
        return false;
    }

    /** What lives and divides an outcome, in the order of the codes. */
    List<Row> liveUnder(Row parent) {
        return living().stream().filter(row -> parent.id().equals(row.parent())).toList();
    }

    /** What lives, in the order of the codes. */
    List<Row> living() {
        return rows.values().stream()
                .filter(Row::lives)
                .sorted((one, other) -> one.code().text().compareTo(other.code().text()))
                .toList();
    }

    private @Nullable Row row(@Nullable OutcomeId id) {
        return id == null ? null : rows.get(id);
    }

    static Rows evolve(Rows rows, OutcomeEvent event) {
        return switch (event) {
            case OutcomeDefined e -> rows.defined(e);
            case OutcomeReworded e -> rows.changed(e.outcome(), row -> row.worded(e.to()));
            case OutcomeMarked e -> rows.changed(e.outcome(), row -> row.marked(e.to()));
            case OutcomeMoved e -> rows.moved(e);
            case OutcomeWithdrawn e -> rows.changed(e.outcome(), row -> row.staged(new Row.Stage.Withdrawn()));
            case OutcomeReinstated e -> rows.changed(e.outcome(), row -> row.staged(new Row.Stage.Live()));
            case OutcomeSplit e ->
                rows.changed(e.outcome(), row -> row.staged(new Row.Stage.Split(e.into())))
                        .succeeded(e.outcome(), e.into());
            case OutcomeMerged e ->
                rows.changed(e.outcome(), row -> row.staged(new Row.Stage.Merged(e.into())))
                        .succeeded(e.outcome(), List.of(e.into()));
            case OutcomesTakenIn e -> rows;
        };
    }

    private Rows defined(OutcomeDefined e) {
        var row = new Row(e.outcome(), e.code(), parent(e.parent()), e.statement(), e.mark(), new Row.Stage.Live());
        return new Rows(Grown.by(codes, e.code(), e.outcome()), former, Grown.by(rows, e.outcome(), row), successors);
    }

    private Rows moved(OutcomeMoved e) {
        var now = new HashMap<>(codes);
        now.remove(e.from().code(), e.outcome());
        now.put(e.to().code(), e.outcome());
        return new Rows(Map.copyOf(now), Grown.by(former, e.from().code(), e.outcome()), rows, successors)
                .changed(e.outcome(), row -> row.at(e.to().code(), parent(e.to().parent())));
    }

    /** Codes of parents hold at the point of the log where they stand. */
    private @Nullable OutcomeId parent(@Nullable OutcomeCode code) {
        return code == null ? null : codes.get(code);
    }

    private Rows changed(OutcomeId id, UnaryOperator<Row> change) {
        var row = rows.get(id);
        return row == null ? this : new Rows(codes, former, Grown.by(rows, id, change.apply(row)), successors);
    }

    private Rows succeeded(OutcomeId ended, List<OutcomeName> by) {
        var all = successors;
        for (var name : by) {
            all = Grown.within(all, ended, name.id());
        }
        return new Rows(codes, former, rows, all);
    }
}
