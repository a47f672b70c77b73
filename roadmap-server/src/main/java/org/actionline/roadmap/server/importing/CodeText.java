package org.actionline.roadmap.server.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.outcome.OutcomeCode;

/** How codes of outcomes are printed ("D:", "A1:", "c.") and in which order they follow one another. */
final class CodeText {

    private static final Pattern ALONE = Pattern.compile("([A-Za-z][0-9]{0,2}) ?[.:)]?");
    private static final Pattern AT_START = Pattern.compile("([A-Za-z][0-9]{0,2}) ?[.:)](?: |$)");
    private static final Pattern ORDINAL_AT_START = Pattern.compile("([ivx]{1,4})\\. ");
    private static final List<String> ORDINALS = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    private CodeText() {}

    /** The code in a cell that holds nothing else. */
    static Optional<OutcomeCode> alone(Passage cell) {
        var code = ALONE.matcher(cell.text());
        return code.matches() ? Optional.of(new OutcomeCode(code.group(1))) : Optional.empty();
    }

    /** The code that a text starts with, and how many characters it takes with its mark. */
    static Optional<Lead> lead(Passage text) {
        var code = AT_START.matcher(text.text());
        return code.lookingAt() ? Optional.of(new Lead(new OutcomeCode(code.group(1)), code.end())) : Optional.empty();
    }

    /** Whether a text starts with the given place of a list: 1 for "i.", 2 for "ii.". */
    static boolean startsWithOrdinal(Passage text, int place) {
        var ordinal = ORDINAL_AT_START.matcher(text.text());
        return place <= ORDINALS.size()
                && ordinal.lookingAt()
                && ordinal.group(1).equals(ORDINALS.get(place - 1));
    }

    static int ordinals() {
        return ORDINALS.size();
    }

    static String ordinal(int place) {
        return ORDINALS.get(place - 1);
    }

    /** D1 under D, but not A1 where there is no A. */
    static boolean isSubDivision(OutcomeCode code, OutcomeCode of) {
        return of.text().length() == 1
                && code.text().length() > 1
                && code.text().startsWith(of.text());
    }

    /** Single letters in alphabetical order; every other kind of code follows anything. */
    static boolean follows(OutcomeCode code, OutcomeCode before) {
        return after(before, 1).filter(code::equals).isPresent();
    }

    /** The single-letter code so many places after another. */
    static Optional<OutcomeCode> after(OutcomeCode code, int places) {
        if (code.text().length() != 1) {
            return Optional.empty();
        }
        char letter = code.text().charAt(0);
        char found = (char) (letter + places);
        boolean letterOfSameCase =
                Character.isLetter(found) && Character.isUpperCase(found) == Character.isUpperCase(letter);
        return letterOfSameCase ? Optional.of(new OutcomeCode(String.valueOf(found))) : Optional.empty();
    }

    /** Codes that a scan mistakes for one another: capital I and small l. */
    static boolean looksLike(OutcomeCode printed, OutcomeCode expected) {
        return printed.text().replace('I', 'l').equals(expected.text().replace('I', 'l'));
    }

    /** A code at the start of a text. */
    record Lead(OutcomeCode code, int length) {}
}
