package org.actionline.roadmap.api.roadmap;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;

/**
 * How a roadmap numbers its outcomes: "A…L", "A1…J", "a…r" with "b.ii" for sub-outcomes.
 *
 * @param first code of the range: a letter, with a number where letters are numbered
 * @param last code of the range, in letters of the same case
 * @param subOutcomes what a sub-outcome adds to the code of its parent
 */
public record CodeScheme(String first, String last, SubOutcomes subOutcomes) {

    /** How sub-outcomes are numbered. */
    public enum SubOutcomes {
        /** There are none. */
        @JsonProperty("none")
        NONE(""),
        /** D1 under D. */
        @JsonProperty("number")
        NUMBER("[1-9][0-9]?"),
        /** b.ii under b. */
        @JsonProperty("roman")
        ROMAN("[.][ivxlcdm]{1,8}");

        private final String suffix;

        SubOutcomes(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final Pattern LETTER = Pattern.compile("[A-Za-z][0-9]{0,2}");

    public CodeScheme {
        first = required(first);
        last = required(last);
        subOutcomes = InvalidValue.require("codeSchemes", subOutcomes, "subOutcomes as none, number or roman");
        if (Character.isUpperCase(first.charAt(0)) != Character.isUpperCase(last.charAt(0))
                || first.charAt(0) > last.charAt(0)) {
            throw new InvalidValue("codeSchemes", first + "…" + last, "a range of letters of one case, such as A…L");
        }
    }

    /**
     * Whether an outcome may have the code.
     *
     * @param parent code of the outcome that it divides, absent at the top
     */
    public boolean admits(OutcomeCode code, @Nullable OutcomeCode parent) {
        return parent == null
                ? inRange(code.text())
                : subOutcomes != SubOutcomes.NONE
                        && inRange(parent.text())
                        && code.text().startsWith(parent.text())
                        && code.text().substring(parent.text().length()).matches(subOutcomes.suffix);
    }

    /** As people write it: "A…L", "a…r with b.ii". */
    @Override
    public String toString() {
        var range = first + "…" + last;
        return switch (subOutcomes) {
            case NONE -> range;
            case NUMBER -> range + " with " + first + "1";
            case ROMAN -> range + " with " + first + ".i";
        };
    }

    private boolean inRange(String code) {
        return LETTER.matcher(code).matches()
                && code.charAt(0) >= first.charAt(0)
                && code.charAt(0) <= last.charAt(0)
                && (code.length() == 1 || first.length() > 1 || last.length() > 1);
    }

    private static String required(@Nullable String code) {
        if (code == null || !LETTER.matcher(code).matches()) {
            throw new InvalidValue(
                    "codeSchemes", code == null ? "" : code, "a letter, or a letter and a number, such as A or A1");
        }
        return code;
    }
}
