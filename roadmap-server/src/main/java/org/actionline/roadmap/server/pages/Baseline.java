package org.actionline.roadmap.server.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.actionline.roadmap.query.compare.CompareView;
import org.actionline.roadmap.query.difference.FieldKind;
import org.actionline.roadmap.query.history.ChangeView;

/**
 * What a table marks as changed since a chosen point: for each outcome and column what happened there and when.
 *
 * @param label the chosen point; empty where none is chosen
 */
record Baseline(String label, Map<String, String> marks) {

    static final Baseline NONE = new Baseline("", Map.of());

    Baseline {
        marks = Map.copyOf(marks);
    }

    static Baseline of(CompareView compare, Words words) {
        var in = new ChangeWords(words);
        var marks = new HashMap<String, String>();
        compare.changes().stream()
                .filter(change -> change.outcome() != null)
                .collect(Collectors.groupingBy(change -> change.outcome() + " " + column(change)))
                .forEach((cell, changes) -> marks.put(
                        cell,
                        changes.size() == 1
                                ? words.say(
                                        "baseline.one",
                                        in.field(changes.getFirst()),
                                        in.happened(changes.getFirst()),
                                        words.date(changes.getFirst().effectiveOn()))
                                : words.say("baseline.several", changes.size())));
        return new Baseline(compare.from().asked(), marks);
    }

    /** What changed in a cell, columns counted from 1; nothing where nothing did. */
    public String mark(Object outcome, int column) {
        return marks.getOrDefault(outcome + " " + column, "");
    }

    private static int column(ChangeView change) {
        if (change.activity() != null) {
            return 4;
        }
        var field = change.field();
        if (is(field, FieldKind.TIMING)) {
            return 2;
        }
        if (is(field, FieldKind.REFERENCE)) {
            return 3;
        }
        if (is(field, FieldKind.EXPECTED_RESULT) || is(field, FieldKind.LINK) || is(field, FieldKind.RESULT)) {
            return 4;
        }
        if (is(field, FieldKind.RESOURCES)) {
            return 5;
        }
        return is(field, FieldKind.PARTNER) ? 6 : 1;
    }

    private static boolean is(String field, FieldKind kind) {
        return field.equals(kind.words()) || field.startsWith(kind.words() + " ");
    }
}
