package org.actionline.roadmap.server.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionline.roadmap.server.importing.Documents.HEADER;
import static org.actionline.roadmap.server.importing.Documents.TITLE;
import static org.actionline.roadmap.server.importing.Documents.doubts;
import static org.actionline.roadmap.server.importing.Documents.read;
import static org.actionline.roadmap.server.importing.Documents.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalInt;
import org.actionline.roadmap.api.roadmap.Footnote;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFurnitureTest {

    private static final String ROW = "A: Plant\t2012\tGoal 1\tX\tm\tDonors";

    @Test
    void headers_are_recognized_through_noise_and_a_start_that_is_cut_off() {
        var noisy =
                "\tcomes ¹³ AL C1)\tPropos ed [®] Timing\tStrategic  Goals³\tExpected Results ^a\tFinancial Resources\tPartners ^e";
        var cut =
                "\tOutcomes ¹³ L C1)\tProposed⁴ Timing\tStrategic Goals ^a\tExpected Results\tFinancial Resources\tPartners";
        var document = read(TITLE, HEADER, ROW, noisy, cut);

        assertThat(document.counts().headers()).isEqualTo(3);
        assertThat(doubts(document)).isEmpty();
    }

    @Test
    void the_first_header_gives_the_columns_their_labels_and_footnotes() {
        var columns = rows(ROW).roadmaps().getFirst().columns();

        assertThat(columns.getFirst())
                .isEqualTo(new Column(Column.Kind.OUTCOME, "Outcomes (AL C1)", OptionalInt.of(1)));
        assertThat(columns.get(1)).isEqualTo(new Column(Column.Kind.TIMING, "Proposed Timing", OptionalInt.of(2)));
        assertThat(columns).hasSize(6);
    }

    @Test
    void a_footnote_goes_on_in_a_paragraph_without_a_number() {
        var document =
                read(TITLE, HEADER, ROW, "^{11.} Money is planned.", "", "It may come from donors.", HEADER, ROW);

        assertThat(document.roadmaps().getFirst().footnotes())
                .containsExactly(
                        new Read<>(new Footnote(11, "Money is planned.\n\nIt may come from donors."), List.of(4, 6)));
    }

    @Test
    void the_preamble_may_be_printed_twice() {
        var document = read(
                "Our plans",
                "They are new.",
                TITLE,
                "Note: AL - Action Line",
                HEADER,
                ROW,
                "Our plans",
                "They are  new.");

        assertThat(document.preamble())
                .containsExactly(
                        new Read<>("Our plans", List.of(1)),
                        new Read<>("They are new.", List.of(2)),
                        new Read<>("Our plans", List.of(7)),
                        new Read<>("They are new.", List.of(8)));
        assertThat(document.roadmaps().getFirst().notes())
                .containsExactly(new Read<>("Note: AL - Action Line", List.of(4)));
        assertThat(doubts(document)).isEmpty();
    }

    @Test
    void a_line_of_no_known_kind_inside_a_roadmap_is_queued() {
        assertThat(doubts(read(TITLE, HEADER, ROW, "A stray line")))
                .containsExactly("4 -: A stray line | the line is no table row, footnote, note or title; not read");
    }

    @Test
    void a_header_says_of_which_roadmap_it_is_when_the_title_line_is_missing() {
        var document = read(HEADER, ROW);

        assertThat(document.roadmaps().getFirst().code()).isEqualTo(new RoadmapCode("C1"));
        assertThat(document.doubts()).extracting(Doubt::line).containsExactly(1);
    }

    @Test
    void words_that_look_misread_or_stand_twice_are_kept_and_queued() {
        var document = rows(
                "A: Plant RIs and RIs\t2012\tGoal 1\tThe Rls grow\tmoney from the town money from the town hall\tDonors");

        assertThat(doubts(document))
                .containsExactly(
                        "3 A: Rls | elsewhere printed RIs; kept as printed",
                        "3 A: money from the town money from the town | the same words stand twice in a row; kept as printed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n",
                "\u00FF\u00D8\u00FF\u00E0",
                "%PDF-1.7",
                "PK\u0003\u0004",
                "text\0text",
                "",
                "just words"
            })
    void a_file_that_holds_no_roadmap_is_refused_with_a_way_out(String content) {
        assertThatExceptionOfType(NotARoadmapDocument.class)
                .isThrownBy(() -> DocumentReader.read(content.getBytes(ISO_8859_1), "f"))
                .satisfies(refused -> {
                    assertThat(refused.reason()).contains("f");
                    assertThat(refused.wayOut()).isNotBlank();
                });
    }

    @Test
    void text_that_is_not_utf_8_is_refused() {
        assertThatExceptionOfType(NotARoadmapDocument.class)
                .isThrownBy(() -> DocumentReader.read(new byte[] {'a', (byte) 0xC3, 'b'}, "f"))
                .withMessageContaining("UTF-8");
    }

    @Test
    void a_file_beyond_the_limits_is_refused() {
        assertThatExceptionOfType(NotARoadmapDocument.class)
                .isThrownBy(() -> DocumentReader.read(new byte[DocumentReader.LARGEST_BYTES + 1], "f"))
                .withMessageContaining("8 MiB");
        assertThatExceptionOfType(NotARoadmapDocument.class)
                .isThrownBy(() -> DocumentReader.read("a\n".repeat(20_001).getBytes(UTF_8), "f"))
                .withMessageContaining("20,000 lines");
        assertThatExceptionOfType(NotARoadmapDocument.class)
                .isThrownBy(() -> DocumentReader.read("a\t".repeat(101).getBytes(UTF_8), "f"))
                .withMessageContaining("100 cells");
    }
}
