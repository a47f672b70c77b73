package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.outcome.OutcomeCode;

/**
 * The sub-divisions inside the statement of an outcome: "D1: … D2: …" under D, or a list "i. …; ii. …" whose places follow one
 * another after a colon or semicolon.
 */
final class SubDivisions {

    private static final int MOST = 40;
    private static final int LONGEST_STATEMENT = 20_000;

    private SubDivisions() {}

    /** In printed order; the statement itself ends where the first begins. */
    static List<SubDivision> of(GatheredOutcome outcome) {
        if (outcome.code().isEmpty() || outcome.statement().isEmpty()) {
            return List.of();
        }
        int length = outcome.statement().stream().mapToInt(Passage::length).sum();
        return length > LONGEST_STATEMENT
                ? List.of()
                : in(Passage.join(outcome.statement()), outcome.code().get());
    }

    static List<SubDivision> in(Passage statement, OutcomeCode code) {
        var lettered = code.text().length() == 1 ? numbered(statement, code) : List.<SubDivision>of();
        return lettered.isEmpty() ? listed(statement, code) : lettered;
    }

    private static List<SubDivision> numbered(Passage statement, OutcomeCode code) {
        var label = Pattern.compile("(?<![\\p{L}\\p{N}])" + code + "([1-9][0-9]?) ?: ?")
                .matcher(statement.text());
        var found = new ArrayList<Label>();
        while (label.find() && found.size() < MOST) {
            found.add(new Label(new OutcomeCode(code + label.group(1)), label.start(), label.end()));
        }
        return cut(statement, found);
    }

    private static List<SubDivision> listed(Passage statement, OutcomeCode code) {
        var found = new ArrayList<Label>();
        int at = 0;
        for (int place = 1; place <= CodeText.ordinals(); place++) {
            var ordinal = CodeText.ordinal(place);
            var label =
                    Pattern.compile("[:;] (?:and |or )?(" + ordinal + "\\. )").matcher(statement.text());
            if (!label.find(at)) {
                break;
            }
            at = label.end() - 1;
            found.add(new Label(new OutcomeCode(code + "." + ordinal), label.start(1), label.end()));
        }
        return cut(statement, found);
    }

    private static List<SubDivision> cut(Passage statement, List<Label> labels) {
        var divisions = new ArrayList<SubDivision>();
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : statement.length();
            divisions.add(new SubDivision(
                    label.code(),
                    label.start(),
                    statement.sub(label.start(), label.end()).strip(),
                    statement.sub(label.end(), end).withoutTrailing(";")));
        }
        return divisions;
    }

    private record Label(OutcomeCode code, int start, int end) {}

    /**
     * One sub-division.
     *
     * @param start where its label begins in the statement
     */
    record SubDivision(OutcomeCode code, int start, Passage label, Passage text) {}
}
