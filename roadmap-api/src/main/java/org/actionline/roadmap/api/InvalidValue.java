package org.actionline.roadmap.api;

/** A text or number that is no value of its type: says which field, what was given, and what would be accepted. */
public final class InvalidValue extends IllegalArgumentException {

    private static final int LONGEST_QUOTE = 120;

    private final String field;
    private final String given;
    private final String accepted;

    /**
     * @param field the field's name as a request spells it
     * @param given what was given, quoted shortened to 120 characters
     * @param accepted the accepted forms, as the end of the sentence "Accepted: …"
     */
    public InvalidValue(String field, String given, String accepted) {
        super("%s \"%s\" is not accepted. Accepted: %s.".formatted(field, shortened(given), accepted));
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

    /** The text without surrounding white space; blank, over-long or control characters are refused. */
    public static String requireText(String field, String text, int longest) {
        var trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > longest || trimmed.chars().anyMatch(InvalidValue::unprintable)) {
            throw new InvalidValue(field, text, "text of 1 to " + longest + " characters without control characters");
        }
        return trimmed;
    }

    private static boolean unprintable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t' && character != '\r';
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
