package org.actionline.roadmap.server.importing;

import static org.actionline.roadmap.server.importing.Documents.HEADER;
import static org.actionline.roadmap.server.importing.Documents.TITLE;
import static org.actionline.roadmap.server.importing.Documents.codes;
import static org.actionline.roadmap.server.importing.Documents.doubts;
import static org.actionline.roadmap.server.importing.Documents.outcome;
import static org.actionline.roadmap.server.importing.Documents.read;
import static org.actionline.roadmap.server.importing.Documents.rows;
import static org.actionline.roadmap.server.importing.Documents.rowsWithCodes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.timing.Timing;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void a_row_with_a_blank_first_cell_continues_the_outcome_above_also_after_a_footnote_and_a_new_header() {
        var document = read(
                TITLE,
                HEADER,
                "A: Plant trees\t2012\tGoal 1\tTrees grow\tMoney\tDonors: Give what is",
                "^{1.} Explains the first column.",
                HEADER,
                "\t\t\tA1: Dig holes",
                "\t\t\t\t\tneeded.");

        var outcome = outcome(document, "A");
        assertThat(outcome.activities()).singleElement().satisfies(activity -> {
            assertThat(activity.text()).isEqualTo("Dig holes");
            assertThat(activity.lines()).containsExactly(6);
        });
        assertThat(outcome.partners()).singleElement().satisfies(partner -> {
            assertThat(partner.value().contribution()).isEqualTo("Give what is needed.");
            assertThat(partner.lines()).containsExactly(3, 7);
        });
        assertThat(document.counts().headers()).isEqualTo(2);
        assertThat(document.counts().footnotes()).isEqualTo(1);
        assertThat(doubts(document)).isEmpty();
    }

    @Test
    void numbered_sub_divisions_may_arrive_line_by_line() {
        var document = rows(
                "D: Open gardens D1: near schools D2: with public- private help\t2012\tGoal 1\tGardens are open",
                "D3: on the roofs of all\t",
                "houses that carry the weight\t",
                "of earth\t");

        assertThat(codes(document)).containsExactly("D", "D1", "D2", "D3");
        var roofs = outcome(document, "D3");
        assertThat(roofs.parent()).contains(new OutcomeCode("D"));
        assertThat(roofs.statement().value()).isEqualTo("on the roofs of all houses that carry the weight of earth");
        assertThat(roofs.statement().lines()).containsExactly(4, 5, 6);
        assertThat(roofs.timing().value().sharedWith()).isEqualTo(new OutcomeCode("D"));
        assertThat(outcome(document, "D").statement().value()).isEqualTo("Open gardens");
    }

    @Test
    void a_row_that_prints_its_cells_again_continues_a_roman_list() {
        var document = rows(
                "b. The towns should: i. count their trees;\t2012\tGoal 1\tTrees are counted\tMoney\tDonors",
                "ii. publish the number; iii. [plant as many again.]\t2012\tGoal 1\tNumbers are known\tMoney\tDonors",
                "c. Water them\t2013\tGoal 2\tTrees live\tMoney\tDonors");

        assertThat(codes(document)).containsExactly("b", "b.i", "b.ii", "b.iii", "c");
        assertThat(outcome(document, "b").expectedResults())
                .extracting(result -> result.value().text())
                .containsExactly("Trees are counted", "Numbers are known");
        assertThat(outcome(document, "b").references()).hasSize(1);
        assertThat(outcome(document, "b.iii").mark()).isEqualTo(Mark.TENTATIVE);
        assertThat(doubts(document)).isEmpty();
    }

    @Test
    void the_code_may_stand_in_a_column_of_its_own() {
        var document =
                rowsWithCodes("h.\tKeep seeds\t2015\tGoal 1\tSeeds are kept", "i.\tShare seeds\t2015\tGoal 1\tX");

        assertThat(codes(document)).containsExactly("h", "i");
    }

    @Test
    void blank_cells_beside_a_code_are_merged_with_the_row_above_and_a_person_confirms() {
        var document = rowsWithCodes(
                "h.\tKeep seeds\t2015\tGoal 1\tSeeds are kept\tMoney\tAdministrations, private sector,",
                "i.\tShare seeds\t\t\t\t\tcivil society and donors",
                "j.\tName seeds");

        var shared = outcome(document, "j");
        assertThat(shared.timing().value()).isEqualTo(Timing.parse("2015").sharedWith(new OutcomeCode("h")));
        assertThat(shared.references().getFirst().value().sharedWith()).isEqualTo(new OutcomeCode("h"));
        assertThat(shared.expectedResults().getFirst().value().sharedWith()).isEqualTo(new OutcomeCode("h"));
        assertThat(outcome(document, "h").partners()).hasSize(4);
        assertThat(document.counts().timings()).isEqualTo(new Counts.Timings(0, 1, 0, 0, 2, 2));
        assertThat(document.doubts()).extracting(Doubt::line).containsExactly(4, 5);
    }

    @Test
    void a_blank_timing_beside_filled_cells_is_not_stated() {
        var outcome = outcome(rows("A: Plant\t2012\tGoal 1\tX", "B: Rest\t\tGoal 1\tQuiet"), "B");

        assertThat(outcome.timing().value()).isEqualTo(Timing.notStated());
    }

    @Test
    void lost_codes_are_settled_when_exactly_as_many_rows_are_there_as_codes_are_missing() {
        var document = rowsWithCodes(
                "e.\tMow\t2015\tGoal 1\tShort grass\tMoney\tDonors",
                "gras\ts is kept sho- rt\t2015\tGoal 2\tShort grass\tMoney\tDonors",
                "g.\tRake\t2015\tGoal 1\tTidy grass\tMoney\tDonors");

        assertThat(codes(document)).containsExactly("e", "f", "g");
        assertThat(outcome(document, "f").statement().value()).isEqualTo("gras ¦ s is kept sho- rt");
        assertThat(document.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.line()).isEqualTo(4);
            assertThat(doubt.outcome()).contains(new OutcomeCode("f"));
            assertThat(doubt.raw()).isEqualTo("gras ¦ s is kept sho- rt");
        });
    }

    @Test
    void a_lost_code_that_does_not_follow_from_its_neighbours_is_not_guessed() {
        var document = rowsWithCodes(
                "e.\tMow\t2015\tGoal 1\tX\tMoney\tDonors",
                "gras\ts is kept\t2015\tGoal 2\tX\tMoney\tDonors",
                "k.\tRake\t2015\tGoal 1\tX\tMoney\tDonors");

        assertThat(codes(document)).containsExactly("e", "k");
        assertThat(document.doubts()).isNotEmpty().allSatisfy(doubt -> {
            assertThat(doubt.line()).isEqualTo(4);
            assertThat(doubt.outcome()).isEmpty();
        });
    }

    @Test
    void a_capital_i_where_a_small_l_is_due_is_read_as_l_and_a_person_confirms() {
        var document =
                rowsWithCodes("k.\tMow\t2015\tGoal 1\tX", "I.\tRake\t2015\tGoal 1\tX", "m.\tDig\t2015\tGoal 1\tX");

        assertThat(codes(document)).containsExactly("k", "l", "m");
        assertThat(doubts(document))
                .containsExactly("4 l: I. | the code is printed I; read as l, which is due after k");
    }

    @Test
    void a_code_printed_a_second_time_is_not_read_as_another_outcome() {
        var document = rows("A: Plant\t2012\tGoal 1\tX", "B: Rest\t2012\tGoal 1\tX", "A: Mow\t2013\tGoal 2\tY");

        assertThat(codes(document)).containsExactly("A", "B");
        assertThat(document.doubts()).extracting(Doubt::line).containsOnly(5);
    }

    @Test
    void text_that_bled_into_the_timing_cell_is_quarantined() {
        var document = rows("A: Plant\t2012\tGoal 1\tX", "trees and\tand shrubs\t\tA1: Dig");

        assertThat(outcome(document, "A").timing().value()).isEqualTo(Timing.parse("2012"));
        assertThat(doubts(document))
                .containsExactly("4 A: and shrubs | text in the timing cell is no timing; not read");
    }

    @Test
    void results_that_moved_into_the_references_cell_are_read_from_there_and_a_person_confirms() {
        var document = rows("A: Plant\tOn going with yearly results\tgoing Goal 4 Help is given to\t\tMoney\tDonors");

        var outcome = outcome(document, "A");
        assertThat(outcome.references())
                .singleElement()
                .satisfies(reference -> assertThat(reference.value().printed()).isEqualTo("Goal 4"));
        assertThat(outcome.expectedResults())
                .singleElement()
                .satisfies(result -> assertThat(result.value().text()).isEqualTo("Help is given to"));
        assertThat(document.doubts())
                .extracting(Doubt::raw)
                .containsExactly("going", "Help is given to", "Help is given to");
    }

    @Test
    void the_text_itself_says_when_an_outcome_is_over() {
        var document = rows("b. Count trees\t2012\tGoal 1\tWork on Item b. has been completed during 2003-2005.");

        assertThat(outcome(document, "b").mark()).isEqualTo(Mark.HISTORICAL);
        assertThat(document.doubts()).extracting(Doubt::outcome).containsExactly(Optional.of(new OutcomeCode("b")));
    }

    @Test
    void cells_of_a_column_that_nobody_knows_are_queued() {
        var document = read(TITLE, HEADER + "\tState of play", "A: Plant\t2012\tGoal 1\tX\tm\tDonors\tHalf done");

        assertThat(doubts(document))
                .containsExactly(
                        "3 -: Half done | the cell stands in a column that the register does not know; not read");
        assertThat(document.roadmaps().getFirst().columns())
                .extracting(Column::label)
                .endsWith("Partners", "State of play");
    }

    @Test
    void every_letter_and_digit_of_every_cell_is_accounted_for() {
        var row = "A: Plant 3 trees\tsoon\tGoal 9 and more\tTrees A1*: Dig (I) odd - Example: x\tm\tDonors: y\tbeyond";
        var document = rows(row, "strange line without a tab");

        var cells = List.of(row.split("\t", -1));
        for (var account : document.accounting()) {
            if (account.line() == 3) {
                long characters = cells.get(account.column() - 1)
                        .chars()
                        .filter(Character::isLetterOrDigit)
                        .count();
                assertThat(account.read() + account.furniture() + account.quarantined())
                        .isEqualTo((int) characters);
            }
        }
        assertThat(document.accounting()).hasSize(1 + 6 + 7 + 1);
    }
}
