package org.actionline.roadmap.server.pages.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.server.pages.Form;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the fields of a form, for the command that it asks for.
 *
 * @param place what the names of the fields begin with: empty, or a row of a field
 */
record Typed(Form form, String place) {

    String text(String name) {
        return form.value(place + name).strip();
    }

    @Nullable
    String textOrNone(String name) {
        return form.optional(place + name);
    }

    <T> @Nullable T readOrNone(String name, Function<String, T> reader) {
        var text = textOrNone(name);
        return text == null ? null : reader.apply(text);
    }

    LocalDate day(String name) {
        return LocalDate.parse(text(name));
    }

    /** With a point or a comma; another text is refused under the name of the field. */
    BigDecimal number(String name) {
        try {
            return new BigDecimal(text(name).replace(',', '.'));
        } catch (NumberFormatException e) {
            var invalid = new InvalidValue(name, text(name), "a number such as 12.5");
            invalid.initCause(e);
            throw invalid;
        }
    }

    @Nullable
    BigDecimal numberOrNone(String name) {
        return textOrNone(name) == null ? null : number(name);
    }

    <E extends Enum<E>> E choice(String name, Class<E> choices) {
        var chosen = text(name);
        return Arrays.stream(choices.getEnumConstants())
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(name, chosen, "one of the list"));
    }

    <E extends Enum<E>> @Nullable E choiceOrNone(String name, Class<E> choices) {
        return textOrNone(name) == null ? null : choice(name, choices);
    }

    <E extends Enum<E>> List<E> ticked(String name, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(one -> ticked(name, one.name()))
                .toList();
    }

    boolean ticked(String name, String option) {
        return !form.value(place + name + "." + option).isEmpty();
    }

    Reason reason() {
        return new Reason(text("reason"), textOrNone("decision"));
    }

    /** No reason where none was written. */
    @Nullable
    Reason possibleReason() {
        return textOrNone("reason") == null ? null : reason();
    }

    /** One value of each row in which something was typed; what is wrong with a row is noted there. */
    <T> List<T> rows(Field field, Function<Typed, T> maker) {
        var made = new ArrayList<T>();
        for (var number : field.rowsOf(form)) {
            var row = new Typed(form, field.name() + "." + number + ".");
            try {
                made.add(maker.apply(row));
            } catch (InvalidValue e) {
                form.wrong(row.place() + row.columnOf(e, field), String.valueOf(e.getMessage()));
            }
        }
        return made;
    }

    private String columnOf(InvalidValue wrong, Field field) {
        return field.columns().stream()
                .map(Field::name)
                .filter(wrong.field()::equals)
                .findFirst()
                .orElse(field.columns().getFirst().name());
    }
}
