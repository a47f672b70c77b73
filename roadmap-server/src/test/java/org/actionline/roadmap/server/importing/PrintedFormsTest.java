package org.actionline.roadmap.server.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.server.PrintedDocument;
import org.junit.jupiter.api.Test;

/**
 * Every timing, reference, role and mark of a document is read, and printed back is what the document prints: of the source document
 * where it is at hand, and of one in our own words everywhere.
 */
class PrintedFormsTest {

    private static final String OWN = String.join(
            "\n",
            Documents.TITLE,
            Documents.HEADER,
            "A: Plant trees\t2012\tGoal 1 Goal 3\tTrees grow A1*: Dig (F) A12 *: Water them (F/P)",
            "B: Sell fruit\t2010-2011\tPP Res 102, 133\tFruit is sold A1: Open a shop (P, I)",
            "C: Count bees\t2010 - 2011\tGCA 1. Legal Measures 3. Organizational Structures\tBees are counted",
            "D: Fight drought\tDec. 2012\tC09 Res 1305\tWells are dug A1: Drill",
            "E: Share seeds\tOn-going activities with yearly results\tDAP Programme 2\tSeeds are shared",
            "F: [Report about it]\t\tITU-T objective 2\tA report is there");

    private static final Pattern ROLES = Pattern.compile("\\(([FPI](?: ?[/,] ?[FPI]){0,2})\\)");
    private static final Pattern ON_REQUEST = Pattern.compile("\\b(A[0-9]{1,2}) ?\\*");

    @Test
    void of_a_document_in_our_own_words() {
        var bytes = OWN.getBytes(UTF_8);
        var document = DocumentReader.read(bytes, "gardens.txt");

        timings(document, bytes);
        references(document, bytes);
        rolesAndMarks(document, bytes);
        assertThat(found(document)).isEqualTo(new Found(6, 9, 3, 2, 1));
    }

    @Test
    void of_the_whole_source_document() {
        var bytes = PrintedDocument.read();
        var document = DocumentReader.read(bytes, "seed");

        timings(document, bytes);
        references(document, bytes);
        rolesAndMarks(document, bytes);
        assertThat(found(document)).isEqualTo(new Found(45, 162, 2, 13, 1));
    }

    /** @param outcomes whose timing was looked at, sub-divisions left out */
    private record Found(int outcomes, int references, int roles, int onRequest, int tentative) {}

    private static Found found(SourceDocument document) {
        var counts = document.counts();
        var timings = counts.timings();
        var tentative = (int)
                outcomes(document).filter(it -> it.mark() == Mark.TENTATIVE).count();
        return new Found(
                timings.ranges() + timings.years() + timings.months() + timings.ongoing() + timings.notStated(),
                counts.references(),
                counts.roleMarks(),
                counts.requestOnly(),
                tentative);
    }

    private static void timings(SourceDocument document, byte[] bytes) {
        outcomes(document).map(ReadOutcome::timing).forEach(read -> {
            var timing = read.value();
            if (timing.sharedWith() == null && !(timing instanceof Timing.NotStated)) {
                assertThat(Timing.parse(timing.printed())).isEqualTo(timing);
                assertThat(text(bytes, read.lines())).contains(timing.printed());
            }
        });
    }

    /** A prefix that holds for several numbers is printed with each of them, so that both are looked for. */
    private static void references(SourceDocument document, byte[] bytes) {
        outcomes(document)
                .flatMap(outcome -> outcome.references().stream())
                .filter(read -> read.value().sharedWith() == null)
                .forEach(read -> {
                    var printed = read.value().printed();
                    assertThat(again(printed)).containsExactly(read.value());
                    assertThat(words(text(bytes, read.lines()))).containsAll(words(printed));
                });
    }

    private static List<Reference> again(String printed) {
        var document = Documents.rows("A: Plant trees\t2012\t" + printed + "\tTrees grow");
        return Documents.outcomes(document).getFirst().references().stream()
                .map(Read::value)
                .toList();
    }

    /** What is printed is looked for in the document by itself, so that nothing is passed over. */
    private static void rolesAndMarks(SourceDocument document, byte[] bytes) {
        var text = withoutFootnotes(document, bytes);
        var activities = outcomes(document)
                .flatMap(outcome -> outcome.activities().stream())
                .toList();
        assertThat(activities.stream()
                        .filter(activity -> !activity.roles().isEmpty())
                        .map(activity -> letters(activity.roles())))
                .containsExactlyElementsOf(ROLES.matcher(text)
                        .results()
                        .map(match -> match.group(1).replaceAll("[^FPI]", ""))
                        .toList());
        assertThat(activities.stream()
                        .filter(ReadActivity::requestOnly)
                        .map(activity -> activity.code().orElseThrow().text()))
                .containsExactlyElementsOf(ON_REQUEST
                        .matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .toList());
        assertThat(outcomes(document).filter(outcome -> outcome.mark() == Mark.TENTATIVE))
                .allSatisfy(outcome ->
                        assertThat(text(bytes, outcome.statement().lines())).contains("[", "]"));
    }

    /** Footnotes explain the marks and bear none. */
    private static String withoutFootnotes(SourceDocument document, byte[] bytes) {
        var footnotes = document.roadmaps().stream()
                .flatMap(roadmap -> roadmap.footnotes().stream())
                .flatMap(footnote -> footnote.lines().stream())
                .collect(Collectors.toSet());
        var lines = new String(bytes, UTF_8).lines().toList();
        return IntStream.rangeClosed(1, lines.size())
                .filter(number -> !footnotes.contains(number))
                .mapToObj(number -> lines.get(number - 1))
                .collect(Collectors.joining("\n"));
    }

    private static String letters(List<Role> roles) {
        return roles.stream().map(role -> role.name().substring(0, 1)).collect(Collectors.joining());
    }

    private static Stream<ReadOutcome> outcomes(SourceDocument document) {
        return document.roadmaps().stream().flatMap(roadmap -> roadmap.outcomes().stream());
    }

    private static List<String> words(String text) {
        return Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String text(byte[] bytes, List<Integer> numbers) {
        var lines = new String(bytes, UTF_8).lines().toList();
        var text = new ArrayList<String>();
        numbers.forEach(number -> text.add(lines.get(number - 1)));
        return String.join("\n", text);
    }
}
