package org.actionline.roadmap.command.rules;

import java.util.List;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasMerged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasSplit;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as its rules see it.
 *
 * @param code that it has now, or ended with
 * @param parent the outcome that it divides, absent at the top
 */
record Row(OutcomeId id, OutcomeCode code, @Nullable OutcomeId parent, String statement, Mark mark, Stage stage) {

    /** Where an outcome stands in its life. */
    sealed interface Stage {

        record Live() implements Stage {}

        record Withdrawn() implements Stage {}

        record Split(List<OutcomeName> into) implements Stage {

            CommandRefused refused(RoadmapCode roadmap, OutcomeCode outcome) {
                var codes = into.stream().map(OutcomeName::code).toList();
                return new CommandRefused(new OutcomeWasSplit(roadmap, outcome, codes));
            }
        }

        record Merged(OutcomeName into) implements Stage {

            CommandRefused refused(RoadmapCode roadmap, OutcomeCode outcome) {
                return new CommandRefused(new OutcomeWasMerged(roadmap, outcome, into.code()));
            }
        }
    }

    boolean lives() {
        return stage instanceof Stage.Live;
    }

    OutcomeName name() {
        return new OutcomeName(id, code);
    }

    Row worded(String words) {
        return new Row(id, code, parent, words, mark, stage);
    }

    Row marked(Mark other) {
        return new Row(id, code, parent, statement, other, stage);
    }

    Row at(OutcomeCode other, @Nullable OutcomeId newParent) {
        return new Row(id, other, newParent, statement, mark, stage);
    }

    Row staged(Stage next) {
        return new Row(id, code, parent, statement, mark, next);
    }
}
