package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MoveOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.NotSiblings;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWouldContainItself;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.PlaceUnchanged;
import org.actionline.roadmap.api.outcome.Place;
import org.jspecify.annotations.Nullable;

/** Another code, parent or place for a row; its sub-outcomes go with it and keep their codes. */
final class Moves {

    private Moves() {}

    static List<OutcomeMoved> move(MoveOutcome c, Row row, Known known) {
        var rows = known.outcomes();
        var from = new Place(row.code(), rows.parentCode(row));
        var to = to(c, from);
        if (from.equals(to) && c.before() == null && c.after() == null) {
            throw new CommandRefused(new PlaceUnchanged(c.roadmap(), c.outcome()));
        }
        if (!from.equals(to)) {
            known.roadmaps().requireFits(c.roadmap(), to.code(), to.parent());
        }
        if (!from.code().equals(to.code())) {
            rows.requireFree(c.roadmap(), to.code());
        }
        var parent = parent(c, row, to, rows);
        return List.of(new OutcomeMoved(
                c.roadmap(),
                row.id(),
                from,
                to,
                sibling(c, row, parent, c.before(), rows),
                sibling(c, row, parent, c.after(), rows)));
    }

    private static Place to(MoveOutcome c, Place from) {
        var code = c.code() == null ? from.code() : c.code();
        if (c.toTop()) {
            return new Place(code, null);
        }
        return new Place(code, c.parent() == null ? from.parent() : c.parent());
    }

    private static @Nullable OutcomeId parent(MoveOutcome c, Row row, Place to, Rows rows) {
        if (to.parent() == null) {
            return null;
        }
        var parent = rows.parent(c.roadmap(), to.parent());
        if (rows.within(parent, row)) {
            throw new CommandRefused(new OutcomeWouldContainItself(c.roadmap(), c.outcome(), to.parent()));
        }
        return parent.id();
    }

    private static @Nullable OutcomeId sibling(
            MoveOutcome c, Row row, @Nullable OutcomeId parent, @Nullable OutcomeCode beside, Rows rows) {
        if (beside == null) {
            return null;
        }
        var other = rows.known(c.roadmap(), beside);
        if (other.id().equals(row.id()) || !Objects.equals(other.parent(), parent)) {
            throw new CommandRefused(new NotSiblings(c.roadmap(), c.outcome(), beside));
        }
        return other.id();
    }
}
