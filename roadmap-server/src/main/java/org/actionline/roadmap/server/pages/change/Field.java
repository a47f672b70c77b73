package org.actionline.roadmap.server.pages.change;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.actionline.roadmap.server.pages.Form;

/**
 * A field of a form about a change. It is named as the command's request names it, so that a refusal finds it.
 *
 * @param label what its words stand under: {@code change.field.<label>} and, where there is one, {@code change.hint.<label>}
 * @param options to choose from or to tick, in words by value
 * @param columns of one row, where the field is a list of rows
 * @param check reads what was typed, and says what is wrong with it
 */
record Field(
        Kind kind,
        String name,
        String label,
        boolean required,
        Map<String, String> options,
        List<Field> columns,
        Function<String, Object> check) {

    /** How a field is filled in. */
    enum Kind {
        LINE,
        TEXT,
        CHOICE,
        /** Several of the options: a box each, named {@code <field>.<option>}. */
        TICKS,
        DAY,
        /** Rows of columns, each field named {@code <field>.<row>.<column>} with rows from 1. */
        ROWS
    }

    static Field line(String name) {
        return new Field(Kind.LINE, name, name, true, Map.of(), List.of(), text -> text);
    }

    static Field text(String name) {
        return new Field(Kind.TEXT, name, name, true, Map.of(), List.of(), text -> text);
    }

    static Field day(String name) {
        return new Field(Kind.DAY, name, name, true, Map.of(), List.of(), text -> text);
    }

    static Field choice(String name, Map<String, String> options) {
        return new Field(Kind.CHOICE, name, name, true, options, List.of(), text -> text);
    }

    static Field ticks(String name, Map<String, String> options) {
        return new Field(Kind.TICKS, name, name, false, options, List.of(), text -> text);
    }

    static Field rows(String name, Field... columns) {
        return new Field(Kind.ROWS, name, name, false, Map.of(), List.of(columns), text -> text);
    }

    Field optional() {
        return new Field(kind, name, label, false, options, columns, check);
    }

    Field called(String other) {
        return new Field(kind, name, other, required, options, columns, check);
    }

    Field checkedBy(Function<String, ?> reader) {
        return new Field(kind, name, label, required, options, columns, reader::apply);
    }

    /** Notes in the form what is wrong with what was typed. */
    void check(Form form) {
        switch (kind) {
            case ROWS -> {
                for (var row : rowsOf(form)) {
                    columns.forEach(column -> column.checkAs(name + "." + row + "." + column.name(), form));
                }
            }
            case TICKS -> {}
            case DAY -> {
                checkAs(name, form);
                form.day(name);
            }
            case LINE, TEXT, CHOICE -> checkAs(name, form);
        }
    }

    /** Numbers of the rows in which something was typed. */
    List<Integer> rowsOf(Form form) {
        return form.under(name).entrySet().stream()
                .filter(cell -> !cell.getValue().isBlank() && cell.getKey().matches("[1-9]\\d{0,2}\\..+"))
                .map(cell ->
                        Integer.valueOf(cell.getKey().substring(0, cell.getKey().indexOf('.'))))
                .distinct()
                .sorted()
                .toList();
    }

    private void checkAs(String place, Form form) {
        if (required) {
            form.required(place, check);
        } else if (form.optional(place) != null) {
            form.attempt(place, () -> check.apply(form.value(place).strip()));
        }
    }
}
