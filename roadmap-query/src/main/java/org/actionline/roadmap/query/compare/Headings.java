package org.actionline.roadmap.query.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.actionline.roadmap.query.compare.Comparison.Attributed;
import org.actionline.roadmap.query.difference.FieldChange;
import org.actionline.roadmap.query.difference.FieldKind;
import org.actionline.roadmap.query.difference.Words;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/** Says in one line per outcome what happened to it. */
final class Headings {

    private Headings() {}

    static List<ChangedOutcome> of(List<Attributed> changes, RoadmapView before, RoadmapView after) {
        var outcomes = new LinkedHashMap<Object, OutcomeView>();
        after.outcomes().forEach(outcome -> outcomes.put(outcome.id(), outcome));
        before.outcomes().forEach(outcome -> outcomes.putIfAbsent(outcome.id(), outcome));
        return outcomes.values().stream()
                .flatMap(outcome -> heading(outcome, changes).stream())
                .toList();
    }

    private static List<ChangedOutcome> heading(OutcomeView outcome, List<Attributed> changes) {
        var own = changes.stream().filter(change -> concerns(change, outcome)).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        var slip = own.stream()
                .map(Attributed::view)
                .map(ChangeView::slipMonths)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return List.of(new ChangedOutcome(outcome.id(), outcome.code(), outcome.statement(), words(own), slip));
    }

    /** By id where there is one: between two points one code may have named two outcomes. */
    private static boolean concerns(Attributed change, OutcomeView outcome) {
        var id = change.change().key().outcome();
        return id == null ? outcome.code().equals(change.view().outcome()) : id.equals(outcome.id());
    }

    private static String words(List<Attributed> own) {
        var parts = new ArrayList<String>();
        var rest = new ArrayList<>(own);
        take(rest, change -> change.key().activity() == null && change.key().kind() == FieldKind.OUTCOME)
                .forEach(change -> parts.add(Words.happened(change)));
        take(rest, change -> change.key().kind() == FieldKind.LINEAGE)
                .forEach(change -> parts.add(Words.happened(change)));
        take(rest, change -> change.key().activity() == null && change.key().kind() == FieldKind.STATE).stream()
                .filter(change -> change.after() != State.SPLIT && change.after() != State.MERGED)
                .forEach(change -> parts.add(Words.happened(change)));
        take(rest, change -> change.key().activity() == null && change.key().kind() == FieldKind.CODE)
                .forEach(change -> parts.add("code " + Words.happened(change)));
        take(rest, change -> change.key().kind() == FieldKind.PARENT)
                .forEach(change ->
                        parts.add(change.after() == null ? "moved to the top" : "moved under " + change.after()));
        take(rest, change -> change.key().kind() == FieldKind.MARK)
                .forEach(change -> parts.add(Words.happened(change)));
        take(rest, change -> change.key().kind() == FieldKind.TIMING)
                .forEach(change -> parts.add("timing " + Words.happened(change)));
        take(rest, change -> change.key().kind() == FieldKind.STATEMENT).forEach(change -> parts.add("reworded"));
        tell(parts, take(rest, Summary::addsActivity).size(), "activity", "added");
        tell(parts, take(rest, Summary::withdraws).size(), "activity", "withdrawn");
        tell(
                parts,
                take(rest, change -> change.key().kind() == FieldKind.RESULT).size(),
                "result",
                "reported");
        tell(parts, rest.size(), parts.isEmpty() ? "change" : "other change", "");
        return String.join(", ", parts);
    }

    private static List<FieldChange> take(List<Attributed> rest, Predicate<FieldChange> wanted) {
        var taken = rest.stream().map(Attributed::change).filter(wanted).toList();
        rest.removeIf(change -> wanted.test(change.change()));
        return taken;
    }

    private static void tell(List<String> parts, int number, String thing, String what) {
        if (number > 0) {
            parts.add((Words.counted(number, thing) + " " + what).strip());
        }
    }
}
