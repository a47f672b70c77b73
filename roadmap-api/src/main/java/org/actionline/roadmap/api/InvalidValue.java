package org.actionline.roadmap.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text or number that is no value of its type: says which field, what was given, and what would be accepted. */
public final class InvalidValue extends IllegalArgumentException {

    private static final int LONGEST_QUOTE = 120;

    /** What a double, and so any reader of JSON, keeps exactly. */
    private static final int DIGITS = 15;

    private static final int DECIMALS = 6;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private final String field;
    private final String given;
    private final String accepted;

    /**
     * @param field the field's name as a request spells it
     * @param given what was given, quoted shortened to 120 characters
     * @param accepted the accepted forms, as the end of the sentence "Accepted: …"
     */
    public InvalidValue(String field, String given, String accepted) {
        super(
                given.isEmpty()
                        ? "%s is missing or empty. Accepted: %s.".formatted(field, accepted)
                        : "%s \"%s\" is not accepted. Accepted: %s.".formatted(field, shortened(given), accepted));
        this.field = field;
        this.given = shortened(given);
        this.accepted = accepted;
    }

    public String field() {
        return field;
    }

    public String given() {
        return given;
    }

    public String accepted() {
        return accepted;
    }

    /** Something there; a body may leave out, or give as null, whatever it likes. */
    public static <T> T require(String field, @Nullable T value, String accepted) {
        if (value == null) {
            throw new InvalidValue(field, "", accepted);
        }
        return value;
    }

    /**
     * The text without surrounding white space; blank, over-long, control characters and halves of characters are refused.
     *
     * <p>A lone surrogate has no UTF-8, so it could never be stored.
     */
    public static String requireText(String field, @Nullable String text, int longest) {
        var trimmed = text == null ? "" : text.strip();
        if (trimmed.isEmpty()
                || trimmed.length() > longest
                || trimmed.codePoints().anyMatch(InvalidValue::unprintable)) {
            throw new InvalidValue(
                    field,
                    text == null ? "" : text,
                    "text of 1 to " + longest + " characters without control characters");
        }
        return trimmed;
    }

    /** As {@link #requireText}, and absent when blank. */
    public static @Nullable String textOrNone(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : requireText(field, text, longest);
    }

    /** A copy of a list that has no gaps and at most so many elements. */
    public static <T> List<T> requireAll(String field, List<? extends @Nullable T> list, int most) {
        if (list.size() > most) {
            throw new InvalidValue(field, list.size() + " entries", "at most " + most + " entries");
        }
        return list.stream()
                .map(element -> InvalidValue.<T>require(field, element, "a list without null"))
                .toList();
    }

    /** A number that every reader of JSON keeps as it is (RFC 8259 section 6), and every reader of a table can take in. */
    public static BigDecimal requireNumber(String field, @Nullable BigDecimal number) {
        if (number == null
                || (long) number.precision() - number.scale() > DIGITS
                || number.scale() > DECIMALS
                || number.precision() > DIGITS) {
            throw new InvalidValue(
                    field,
                    number == null ? "" : number.toString(),
                    "a number of at most " + DIGITS + " digits, " + DECIMALS + " of them after the point");
        }
        return number;
    }

    /** A day of the centuries that a timing can name. A slip of the finger in a year would otherwise stay for ever. */
    public static LocalDate requireDay(String field, @Nullable LocalDate day) {
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidValue(
                    field, day == null ? "" : day.toString(), "a day from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }

    private static boolean unprintable(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (Character.isISOControl(character) && character != '\n' && character != '\t' && character != '\r');
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
