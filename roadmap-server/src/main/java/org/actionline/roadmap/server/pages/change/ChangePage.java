package org.actionline.roadmap.server.pages.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown.
 *
 * @param verb what is done, as heading and on the button
 * @param hint what it is for, in a sentence
 * @param now what the thing is now; empty where there is nothing to say
 * @param willHappen absent where it is a change like any other
 * @param about which thing is meant, by the parameters of the address
 * @param faults what is wrong, in the order of the fields
 */
record ChangePage(
        String verb,
        String hint,
        String now,
        @Nullable String willHappen,
        Map<String, String> about,
        List<Box> boxes,
        List<Fault> faults) {

    /** Empty rows at the end of a list of rows. */
    private static final int SPARE = 2;

    /**
     * A field.
     *
     * @param name in the form, with its row where it stands in one
     * @param hint absent where the label says enough
     * @param rows of a list of rows, each with its heading and its fields
     */
    record Box(
            Field field,
            String name,
            String label,
            @Nullable String hint,
            List<Row> rows) {}

    /** A row of a list of rows. */
    record Row(String heading, List<Box> boxes) {}

    /** What is wrong with a field, by the name of the field. */
    record Fault(String name, String label, String what) {}

    static ChangePage of(ChangeForm change, Subject about, List<Field> fields, Form form, Words words) {
        var key = "change." + change.command();
        var boxes = fields.stream().map(field -> box(field, form, words)).toList();
        return new ChangePage(
                words.say(key),
                words.say(key + ".hint"),
                change.now().apply(about),
                change.warns() ? words.say(key + ".will-happen", about.name()) : null,
                about.of(),
                boxes,
                faults(boxes, form, words));
    }

    /** How many rows a field shows: those that are filled, some to fill, and those that were asked for. */
    private static int rows(Field field, Form form) {
        var filled = field.rowsOf(form);
        var asked = form.value(field.name() + ".rows");
        return Math.max(
                (filled.isEmpty() ? 0 : filled.getLast()) + SPARE,
                asked.matches("\\d{1,2}") ? Integer.parseInt(asked) : 0);
    }

    private static Box box(Field field, Form form, Words words) {
        var rows = field.kind() != Field.Kind.ROWS
                ? List.<Row>of()
                : IntStream.rangeClosed(1, rows(field, form))
                        .mapToObj(number -> row(field, number, words))
                        .toList();
        return box(field, field.name(), rows, words);
    }

    private static Row row(Field field, int number, Words words) {
        return new Row(
                words.say("change.row." + field.label(), number),
                field.columns().stream()
                        .map(column -> box(column, field.name() + "." + number + "." + column.name(), List.of(), words))
                        .toList());
    }

    private static Box box(Field field, String name, List<Row> rows, Words words) {
        var label = words.say("change.field." + field.label());
        var hint = words.sayOr("change.hint." + field.label(), "");
        var shown = field.required() || field.kind() == Field.Kind.ROWS || field.kind() == Field.Kind.TICKS
                ? label
                : words.say("change.optional", label);
        return new Box(field, name, shown, hint.isEmpty() ? null : hint, rows);
    }

    /** Faults of fields that the form does not have stand under its first one. */
    private static List<Fault> faults(List<Box> boxes, Form form, Words words) {
        var faults = new ArrayList<Fault>();
        boxes.forEach(box -> {
            note(box.name(), box.label(), form, faults);
            box.rows()
                    .forEach(row -> row.boxes()
                            .forEach(cell -> note(
                                    cell.name(), words.say("change.cell", row.heading(), cell.label()), form, faults)));
        });
        return faults;
    }

    private static void note(String name, String label, Form form, List<Fault> faults) {
        var what = form.error(name);
        if (what != null) {
            faults.add(new Fault(name, label, what));
        }
    }
}
