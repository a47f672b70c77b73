package org.actionline.roadmap.server.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Small documents in our own words. */
final class Documents {

    static final String TITLE = "Action Line C1: Gardens for everyone";
    static final String HEADER =
            "Outcomes ¹ (AL C1)\tProposed ² Timing\tStrategic Goals\tExpected Results\tFinancial Resources\tPartners";
    static final String HEADER_WITH_CODES = "\t" + HEADER;

    private Documents() {}

    static SourceDocument read(String... lines) {
        return DocumentReader.read(String.join("\n", lines).getBytes(UTF_8), "gardens.txt");
    }

    /** A document of one roadmap with these rows under its header. */
    static SourceDocument rows(String... rows) {
        return read(TITLE, HEADER, String.join("\n", rows));
    }

    /** The same under a header with a code column of its own. */
    static SourceDocument rowsWithCodes(String... rows) {
        return read(TITLE, HEADER_WITH_CODES, String.join("\n", rows));
    }

    /** One outcome whose other cells are ordinary. */
    static ReadOutcome withResults(String results) {
        return outcomes(rows("A: Plant trees\t2012\tGoal 1\t" + results)).getFirst();
    }

    static List<ReadOutcome> outcomes(SourceDocument document) {
        return document.roadmaps().getFirst().outcomes();
    }

    static ReadOutcome outcome(SourceDocument document, String code) {
        return outcomes(document).stream()
                .filter(outcome -> outcome.code().text().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no outcome " + code + " in " + codes(document)));
    }

    static List<String> codes(SourceDocument document) {
        return outcomes(document).stream().map(outcome -> outcome.code().text()).toList();
    }

    static List<String> doubts(SourceDocument document) {
        return document.doubts().stream()
                .map(doubt -> doubt.line() + " "
                        + doubt.outcome().map(Object::toString).orElse("-") + ": " + doubt.raw() + " | " + doubt.what())
                .toList();
    }

    static Passage passage(String text) {
        return Passage.of(new SourceText(text), 0, text.length());
    }
}
