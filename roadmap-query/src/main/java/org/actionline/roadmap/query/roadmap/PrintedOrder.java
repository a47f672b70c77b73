package org.actionline.roadmap.query.roadmap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.jspecify.annotations.Nullable;

/**
 * The order in which outcomes are printed: as they were defined, each followed by its sub-outcomes, the parts of a split after the
 * outcome that they take the place of; and as they were moved since.
 */
final class PrintedOrder {

    private PrintedOrder() {}

    /** One more outcome, at the end of its siblings. */
    static List<OutcomeView> with(List<OutcomeView> outcomes, OutcomeView added) {
        var lineage = added.lineage();
        var source = lineage == null ? null : lineage.splitFrom();
        return source == null
                ? inserted(outcomes, endOf(outcomes, added), List.of(added))
                : inserted(outcomes, endOfParts(outcomes, source.id()), List.of(added));
    }

    /**
     * An outcome with its sub-outcomes at another place.
     *
     * @param outcomes with code and parent as they are after the move
     */
    static List<OutcomeView> moved(List<OutcomeView> outcomes, OutcomeMoved event) {
        boolean stays = event.before() == null
                && event.after() == null
                && (event.to().parent() == null) == (event.from().parent() == null)
                && Objects.equals(event.to().parent(), event.from().parent());
        if (stays) {
            return outcomes;
        }
        var moving = family(outcomes, Set.of(event.outcome()));
        var rest =
                outcomes.stream().filter(outcome -> !moving.contains(outcome)).toList();
        return inserted(rest, place(rest, event, moving.getFirst()), moving);
    }

    /** A neighbour that is not there, because it came to be on a later day than the one looked at, leaves the end of the siblings. */
    private static int place(List<OutcomeView> rest, OutcomeMoved event, OutcomeView moved) {
        int before = index(rest, event.before());
        if (before >= 0) {
            return before;
        }
        int after = index(rest, event.after());
        return after < 0
                ? endOf(rest, moved)
                : end(rest, family(rest, Set.of(rest.get(after).id())));
    }

    private static int endOf(List<OutcomeView> outcomes, OutcomeView sub) {
        var parent = outcomes.stream()
                .filter(outcome -> outcome.code().equals(sub.parent()))
                .findFirst();
        return parent.map(found -> end(outcomes, family(outcomes, Set.of(found.id()))))
                .orElse(outcomes.size());
    }

    private static int endOfParts(List<OutcomeView> outcomes, OutcomeId source) {
        var roots = new HashSet<OutcomeId>();
        roots.add(source);
        outcomes.stream().filter(outcome -> isPartOf(outcome, source)).forEach(part -> roots.add(part.id()));
        return end(outcomes, family(outcomes, roots));
    }

    private static boolean isPartOf(OutcomeView outcome, OutcomeId source) {
        var lineage = outcome.lineage();
        return lineage != null
                && lineage.splitFrom() != null
                && lineage.splitFrom().id().equals(source);
    }

    /** Outcomes and everything that divides them, in printed order. */
    private static List<OutcomeView> family(List<OutcomeView> outcomes, Set<OutcomeId> roots) {
        var codes = new HashSet<Object>();
        var family = new ArrayList<OutcomeView>();
        for (var outcome : outcomes) {
            if (roots.contains(outcome.id()) || codes.contains(outcome.parent())) {
                codes.add(outcome.code());
                family.add(outcome);
            }
        }
        return family;
    }

    private static int end(List<OutcomeView> outcomes, List<OutcomeView> family) {
        return family.isEmpty()
                ? outcomes.size()
                : index(outcomes, family.getLast().id()) + 1;
    }

    private static int index(List<OutcomeView> outcomes, @Nullable OutcomeId id) {
        return outcomes.stream().map(OutcomeView::id).toList().indexOf(id);
    }

    private static List<OutcomeView> inserted(List<OutcomeView> outcomes, int place, List<OutcomeView> more) {
        var all = new ArrayList<>(outcomes);
        all.addAll(place, more);
        return all;
    }
}
