package org.actionline.roadmap.api.outcome;

import java.util.HashSet;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;

/** What can be asked about the row itself: its code, its words, its place, its ends and new beginnings. */
public sealed interface OutcomeCommand extends ToOutcome {

    /**
     * A new row, or a sub-division that the founding document prints.
     *
     * @param id of the new outcome, made by whoever sends the command
     * @param reason what justifies the sub-division; a row at the top needs none
     */
    @Command(namespace = NAMESPACE, name = "DefineOutcome", version = "1")
    record DefineOutcome(
            RoadmapCode roadmap,
            OutcomeId id,
            OutcomeCode outcome,
            @Nullable OutcomeCode parent,
            String statement,
            Mark mark,
            @Nullable Reason reason)
            implements OutcomeCommand {

        public DefineOutcome {
            statement = InvalidValue.requireText("statement", statement, 4_000);
        }
    }

    @Command(namespace = NAMESPACE, name = "RewordOutcome", version = "1")
    record RewordOutcome(RoadmapCode roadmap, OutcomeCode outcome, String statement, Reason reason)
            implements OutcomeCommand {

        public RewordOutcome {
            statement = InvalidValue.requireText("statement", statement, 4_000);
        }
    }

    /** Prints an outcome as tentative or historical; {@link Mark#FIRM} takes such a mark away. */
    @Command(namespace = NAMESPACE, name = "MarkOutcome", version = "1")
    record MarkOutcome(RoadmapCode roadmap, OutcomeCode outcome, Mark mark, Reason reason) implements OutcomeCommand {}

    /**
     * Another code, another parent or another place among the rows; the outcome stays the same one.
     *
     * @param code the new one; absent keeps the old one
     * @param parent code of the outcome that it divides from now on; absent keeps the parent that it has
     * @param toTop whether it divides no other from now on; then there is no parent
     * @param before the sibling in front of which it stands from now on
     * @param after the sibling behind which it stands from now on; at most one of both
     */
    @Command(namespace = NAMESPACE, name = "MoveOutcome", version = "1")
    record MoveOutcome(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable OutcomeCode code,
            @Nullable OutcomeCode parent,
            boolean toTop,
            @Nullable OutcomeCode before,
            @Nullable OutcomeCode after,
            Reason reason)
            implements OutcomeCommand {

        public MoveOutcome {
            if (toTop && parent != null) {
                throw new InvalidValue("parent", parent.text(), "either a parent or toTop, not both");
            }
            if (before != null && after != null) {
                throw new InvalidValue("after", after.text(), "either before or after, not both");
            }
        }
    }

    /**
     * New sub-outcomes of an outcome that goes on; the reason justifies the division.
     *
     * @param parts one or more
     */
    @Command(namespace = NAMESPACE, name = "SubdivideOutcome", version = "1")
    record SubdivideOutcome(RoadmapCode roadmap, OutcomeCode outcome, List<Part> parts, Reason reason)
            implements OutcomeCommand {

        public SubdivideOutcome {
            parts = several(parts, 1);
            if (parts.stream().anyMatch(part -> !part.subOutcomes().isEmpty())) {
                throw new InvalidValue("subOutcomes", "of a new sub-outcome", "none: move-outcome moves them there");
            }
        }
    }

    /**
     * The outcome ends, its parts take its place.
     *
     * @param parts two or more
     */
    @Command(namespace = NAMESPACE, name = "SplitOutcome", version = "1")
    record SplitOutcome(RoadmapCode roadmap, OutcomeCode outcome, List<Part> parts, Reason reason)
            implements OutcomeCommand {

        public SplitOutcome {
            parts = several(parts, 2);
        }
    }

    /**
     * Others end, because this outcome stands for them from now on.
     *
     * @param sources codes of the outcomes that end, one or more
     */
    @Command(namespace = NAMESPACE, name = "MergeOutcomes", version = "1")
    record MergeOutcomes(RoadmapCode roadmap, OutcomeCode outcome, List<OutcomeCode> sources, Reason reason)
            implements OutcomeCommand {

        public MergeOutcomes {
            sources = InvalidValue.requireAll("sources", sources, 50);
            if (sources.isEmpty() || new HashSet<>(sources).size() < sources.size() || sources.contains(outcome)) {
                throw new InvalidValue(
                        "sources", sources.toString(), "one or more other outcomes of the roadmap, each named once");
            }
        }
    }

    @Command(namespace = NAMESPACE, name = "WithdrawOutcome", version = "1")
    record WithdrawOutcome(RoadmapCode roadmap, OutcomeCode outcome, Reason reason) implements OutcomeCommand {}

    /** A withdrawn outcome counts again, under its code. */
    @Command(namespace = NAMESPACE, name = "ReinstateOutcome", version = "1")
    record ReinstateOutcome(RoadmapCode roadmap, OutcomeCode outcome, Reason reason) implements OutcomeCommand {}

    private static List<Part> several(List<Part> parts, int least) {
        var all = InvalidValue.<Part>requireAll("parts", parts, 50);
        if (all.size() < least) {
            throw new InvalidValue("parts", all.size() + " parts", least + " or more parts");
        }
        if (all.stream().map(Part::code).distinct().count() < all.size()) {
            throw new InvalidValue("parts", "one code twice", "parts that each have a code of their own");
        }
        return all;
    }
}
