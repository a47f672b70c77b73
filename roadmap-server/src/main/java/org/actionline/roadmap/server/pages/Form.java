package org.actionline.roadmap.server.pages;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, kept as typed until it is saved, and what is wrong with it.
 *
 * <p>Reading a field notes what is wrong instead of failing, so that everything wrong is told at once.
 */
public final class Form {

    private final Map<String, String> typed;
    private final Words words;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private List<Long> overtakenBy = List.of();

    public Form(Map<String, String> typed, Words words) {
        this.typed = new LinkedHashMap<>(typed);
        this.words = words;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Adds what the form knows beside what was typed, such as a file that is kept by now. */
    public void put(String field, String value) {
        typed.put(field, value);
    }

    /** The fields whose names begin with a word and a dot, by the rest of their names, in the order of the form. */
    public Map<String, String> under(String word) {
        var fields = new LinkedHashMap<String, String>();
        typed.forEach((name, value) -> {
            if (name.startsWith(word + ".")) {
                fields.put(name.substring(word.length() + 1), value);
            }
        });
        return fields;
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** Every error under its field, in the order of the fields. */
    public Map<String, String> errors() {
        return errors;
    }

    /** Positions of what others changed since the form was opened; empty unless that is why it was not saved. */
    public List<Long> overtakenBy() {
        return overtakenBy;
    }

    public void overtaken(List<Long> by) {
        overtakenBy = List.copyOf(by);
    }

    public boolean has(String field) {
        return typed.containsKey(field);
    }

    public boolean faultless() {
        return errors.isEmpty();
    }

    /** The first note about a field stays: it was closest to what was typed. */
    public void wrong(String field, String what) {
        errors.putIfAbsent(field, what);
    }

    /** The text of a field, or nothing and a note when it is blank. */
    @Nullable
    public String required(String field) {
        if (value(field).isBlank()) {
            wrong(field, words.say("error.required"));
            return null;
        }
        return value(field).strip();
    }

    /** A required field as a value of the register's language. */
    public <T> @Nullable T required(String field, Function<String, T> reader) {
        var text = required(field);
        return text == null ? null : attempt(field, () -> reader.apply(text));
    }

    @Nullable
    public String optional(String field) {
        return value(field).isBlank() ? null : value(field).strip();
    }

    @Nullable
    public LocalDate day(String field) {
        var text = optional(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong(field, words.say("error.date"));
            return null;
        }
    }

    @Nullable
    public BigDecimal decimal(String field) {
        var text = optional(field);
        try {
            return text == null ? null : new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            wrong(field, words.say("error.number"));
            return null;
        }
    }

    /** Makes a value; when it is refused, notes why under the field. */
    public <T> @Nullable T attempt(String field, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (InvalidValue e) {
            wrong(field, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
