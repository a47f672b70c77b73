package org.actionline.roadmap.server.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.server.PrintedDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The source document as a whole. It may not be copied into this repository; the test looks for {@code shared/seed} beside the
 * project or one of its parents and is skipped where there is none.
 */
class SeedDocumentTest {

    private static List<String> lines = List.of();
    private static SourceDocument document = new SourceDocument("", "", List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void read_the_document_where_it_is_at_hand() {
        var bytes = PrintedDocument.read();
        lines = new String(bytes, UTF_8).lines().toList();
        document = DocumentReader.read(bytes, "seed");
    }

    @Test
    void the_counts_are_those_that_people_counted() {
        var counts = document.counts();

        assertThat(counts.roadmaps()).isEqualTo(3);
        assertThat(counts.outcomesByRoadmap()).isEqualTo(Map.of("C2", 12, "C5", 15, "C6", 18));
        assertThat(counts.outcomes()).isEqualTo(45);
        assertThat(counts.subItems()).isEqualTo(11);
        assertThat(counts.labelledActivities()).isEqualTo(45);
        assertThat(counts.requestOnly()).isEqualTo(13);
        assertThat(counts.roleMarks()).isEqualTo(2);
        assertThat(counts.projectNumbers()).isEqualTo(7);
        assertThat(counts.timings()).isEqualTo(new Counts.Timings(3, 17, 15, 6, 4, 2));
        assertThat(counts.footnotes()).isEqualTo(18);
        assertThat(counts.headers()).isEqualTo(34);
    }

    @Test
    void every_outcome_has_the_code_timing_and_references_that_are_printed() throws IOException {
        try (var facts = SeedDocumentTest.class.getResourceAsStream("printed-timings-and-references.txt")) {
            var expected = new String(Objects.requireNonNull(facts).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();

            assertThat(document.roadmaps().stream()
                            .flatMap(roadmap -> roadmap.outcomes().stream()
                                    .map(outcome -> roadmap.code() + " | " + outcome.code() + " | "
                                            + timing(outcome.timing().value()) + " | " + references(outcome))))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void timings_are_read_as_the_dates_they_mean() {
        assertThat(outcome("C5", "A1").timing().value()).isEqualTo(Timing.parse("Dec. 2012"));
        assertThat(outcome("C2", "A").timing().value().lastMonth().map(Object::toString))
                .contains("2011-12");
        assertThat(outcome("C6", "a").timing().value())
                .isInstanceOfSatisfying(
                        Timing.Ongoing.class,
                        ongoing -> assertThat(ongoing.cadence()).isEqualTo("yearly"));
    }

    @Test
    void activities_have_the_codes_marks_and_project_numbers_that_are_printed() {
        var printed = document.roadmaps().getFirst().outcomes().stream()
                .filter(outcome -> outcome.parent().isEmpty())
                .collect(Collectors.toMap(
                        outcome -> outcome.code().text(),
                        outcome -> outcome.activities().stream()
                                .map(activity ->
                                        activity.code().map(ActivityCode::text).orElse("-")
                                                + (activity.requestOnly() ? "*" : ""))
                                .collect(Collectors.joining(" "))));

        assertThat(printed)
                .isEqualTo(Map.ofEntries(
                        Map.entry("A", "A1* A2* A3 A4* A5"),
                        Map.entry("B", "A1* A2* A3 A4* A5"),
                        Map.entry("C", "A1 A2 A3 A4"),
                        Map.entry("D", "A1* A2 A3 A4* A5* A6 A7 A8* A9 A10 A11 A12* -"),
                        Map.entry("E", "A1 A2 A3 A4 A5"),
                        Map.entry("F", "A1 A2 A3 A4"),
                        Map.entry("G", "A1"),
                        Map.entry("H", "A1 A2 A3"),
                        Map.entry("I", ""),
                        Map.entry("J", ""),
                        Map.entry("K", "A1 A2"),
                        Map.entry("L", "A1 A2 A3* A4*")));
        assertThat(document.roadmaps().stream()
                        .flatMap(roadmap -> roadmap.outcomes().stream())
                        .flatMap(outcome -> outcome.activities().stream())
                        .flatMap(activity -> activity.examples().stream())
                        .flatMap(example -> Optional.ofNullable(example.value().project()).stream())
                        .map(Object::toString))
                .containsExactly(
                        "7GL008061", "9RAS08026", "7RAF08070", "7RLA08006", "7RAS08025", "7GL007060", "9RAF08077");
    }

    @Test
    void links_targets_and_marks_are_read() {
        assertThat(outcome("C2", "I").servedBy())
                .extracting(link -> link.value().text())
                .containsExactly("A", "B", "C", "D");
        assertThat(outcome("C2", "J").servedBy())
                .extracting(link -> link.value().text())
                .containsExactly("D");
        assertThat(targets("C2", "C")).containsExactly("80 %");
        assertThat(targets("C2", "A")).containsExactly("2 regions");
        assertThat(targets("C2", "D")).containsExactly("4 regions");
        assertThat(outcome("C6", "b.iv").mark()).isEqualTo(Mark.TENTATIVE);
        assertThat(outcome("C6", "b").mark()).isEqualTo(Mark.HISTORICAL);
        assertThat(outcome("C6", "b").statement().lines()).containsExactly(178);
        assertThat(outcome("C6", "b.ii").statement().lines()).containsExactly(181);
        assertThat(outcome("C2", "D3").statement().lines()).containsExactly(77, 78, 79);
    }

    @Test
    void line_end_hyphens_go_and_the_one_of_a_compound_stays() {
        assertThat(outcome("C2", "D1").statement().value()).contains("frequency");
        assertThat(outcome("C2", "D2").statement().value()).contains("public-private");
        assertThat(outcome("C2", "D3").statement().value()).contains("underserved");
        assertThat(outcome("C2", "K").statement().value()).contains("strategies", "interconnection");
    }

    @Test
    void footnotes_are_whole() {
        assertThat(document.roadmaps().stream()
                        .flatMap(roadmap -> roadmap.footnotes().stream())
                        .map(footnote -> footnote.value().number()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 18).boxed().toList());
        assertThat(document.roadmaps().get(1).footnotes().get(4).lines()).containsExactly(126, 128);
    }

    @Test
    void what_a_person_has_to_look_at_is_queued_and_nothing_else() {
        assertThat(document.doubts().stream()
                        .map(doubt -> doubt.line() + " " + doubt.roadmap() + " "
                                + doubt.outcome().map(Object::toString).orElse("-") + " " + doubt.what()))
                .containsExactly(
                        "42 C2 A elsewhere printed RIs; kept as printed",
                        "57 C2 A stands among the examples but states a target; read as an expected result",
                        "62 C2 A seems to be a reference; read as an example, as it is printed",
                        "78 C2 D text in the timing cell is no timing; not read",
                        "82 C2 D stands among the examples but states a target; read as an expected result",
                        "92 C2 D an activity without a code",
                        "108 C2 K an activity and an expected result seem to run together; read as the activity",
                        "116 C5 A1 the partner's name is misprinted; read as donors",
                        "118 C5 - the footnote does not end with a full stop; its end may be misread",
                        "139 C5 B2 the same words stand twice in a row; kept as printed",
                        "140 C5 B3 the same words stand twice in a row; kept as printed",
                        "175 C6 a the text starts in the middle of a sentence; its beginning is lost",
                        "175 C6 a points to examples that are not in the document; not read",
                        "175 C6 a the text breaks off; its end is lost",
                        "178 C6 b says that the outcome is over; marked historical, while its timing stays as printed",
                        "184 C6 c the text starts in the middle of a sentence; its beginning is lost",
                        "188 C6 e the words of the timing cell bleed into the references cell; not read",
                        "188 C6 e stands in the references cell and the results cell is blank; read as the results",
                        "188 C6 e the text breaks off; its end is lost",
                        "191 C6 f the code is missing and the outcome's text is cut into 2 pieces that are not glued"
                                + " together; read as f because exactly the rows for the codes between e and h stand here",
                        "192 C6 g the code is missing and the outcome's text is cut into 2 pieces that are not glued"
                                + " together; read as g because exactly the rows for the codes between e and h stand here",
                        "208 C6 i the other cells are blank; timing, references and results read as shared with h",
                        "209 C6 j the other cells are blank; timing, references and results read as shared with h",
                        "213 C6 l the code is printed I; read as l, which is due after k");
    }

    @Test
    void every_letter_and_digit_of_every_cell_ends_in_exactly_one_place() {
        var expected = new ArrayList<String>();
        for (int line = 1; line <= lines.size(); line++) {
            var cells = List.of(lines.get(line - 1).split("\t", -1));
            for (int column = 1; column <= cells.size(); column++) {
                if (!cells.get(column - 1).isBlank()) {
                    expected.add(line + ":" + column + " " + lettersAndDigits(cells.get(column - 1)));
                }
            }
        }

        assertThat(document.accounting().stream()
                        .map(cell -> cell.line() + ":" + cell.column() + " "
                                + (cell.read() + cell.furniture() + cell.quarantined())))
                .containsExactlyElementsOf(expected);
    }

    /** Independent of the accounting; the rows of C5 have neither hyphens nor sub-divisions. */
    @Test
    void a_statement_is_kept_word_for_word() {
        for (var outcome : document.roadmaps().get(1).outcomes()) {
            var cell = lines.get(outcome.line() - 1).split("\t", -1)[0];

            assertThat(outcome.code() + ": " + outcome.statement().value()).isEqualTo(cell.strip());
        }
    }

    @Test
    void an_import_into_an_empty_register_is_accepted_as_a_whole_and_leaves_nothing_to_import() {
        var register = new InMemoryRegister();
        var answers = new ImportAnswers("ITU", "2015", Optional.empty());

        ImportPlan.of(document, register::roadmap, answers).steps().forEach(register::send);

        assertThat(ImportPlan.of(document, register::roadmap, answers).steps()).isEmpty();
        for (var roadmap : document.roadmaps()) {
            assertThat(register.roadmap(roadmap.code()).orElseThrow().outcomes())
                    .extracting(outcome -> outcome.code())
                    .containsExactlyElementsOf(
                            roadmap.outcomes().stream().map(ReadOutcome::code).toList());
        }
    }

    private static long lettersAndDigits(String cell) {
        return cell.chars().filter(Character::isLetterOrDigit).count();
    }

    private static String timing(Timing timing) {
        if (timing.sharedWith() != null) {
            return "shared with " + timing.sharedWith();
        }
        return timing.printed().isEmpty() ? "not stated" : timing.printed();
    }

    private static String references(ReadOutcome outcome) {
        return outcome.references().stream()
                .map(reference -> reference.value().scheme().name().toLowerCase(Locale.ROOT) + " "
                        + reference.value().number())
                .collect(Collectors.joining(", "));
    }

    private static List<String> targets(String roadmap, String code) {
        return outcome(roadmap, code).expectedResults().stream()
                .flatMap(result -> Optional.ofNullable(result.value().target()).stream())
                .map(target -> target.value().toPlainString() + " " + target.unit())
                .toList();
    }

    private static ReadOutcome outcome(String roadmap, String code) {
        return document.roadmaps().stream()
                .filter(read -> read.code().text().equals(roadmap))
                .flatMap(read -> read.outcomes().stream())
                .filter(outcome -> outcome.code().text().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
