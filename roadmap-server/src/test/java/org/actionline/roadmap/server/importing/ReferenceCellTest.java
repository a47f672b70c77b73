package org.actionline.roadmap.server.importing;

import static org.actionline.roadmap.server.importing.Documents.doubts;
import static org.actionline.roadmap.server.importing.Documents.outcome;
import static org.actionline.roadmap.server.importing.Documents.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceCellTest {

    @Test
    void goals_programmes_and_objectives_follow_one_another_without_a_mark() {
        assertThat(read("Goal 1 Goal 7 DAP Programme 3 BDT program 2 ITU-T objective ITU-R objectives Output 11"))
                .containsExactly(
                        "GOAL 1 = Goal 1",
                        "GOAL 7 = Goal 7",
                        "DAP 3 = DAP Programme 3",
                        "BDT 2 = BDT program 2",
                        "OBJECTIVE ITU-T = ITU-T objective",
                        "OBJECTIVE ITU-R = ITU-R objectives",
                        "OUTPUT 11 = Output 11");
    }

    @Test
    void one_prefix_holds_for_several_resolutions() {
        assertThat(read("Goal 1 PP Res 102, 133, C09 Res 1305 DAP Programme 3"))
                .containsExactly(
                        "GOAL 1 = Goal 1",
                        "RESOLUTION PP 102 = PP Res 102",
                        "RESOLUTION PP 133 = PP Res 133",
                        "RESOLUTION C09 1305 = C09 Res 1305",
                        "DAP 3 = DAP Programme 3");
    }

    @Test
    void one_prefix_holds_for_several_pillars_however_they_are_spaced() {
        assertThat(read("GCA 1. Legal Measures 4.Capacity Building 5 International Cooperation"))
                .containsExactly(
                        "GCA 1 = GCA 1. Legal Measures",
                        "GCA 4 = GCA 4.Capacity Building",
                        "GCA 5 = GCA 5 International Cooperation");
        assertThat(read("GCA: 5.International Cooperation")).containsExactly("GCA 5 = GCA 5.International Cooperation");
    }

    @Test
    void the_same_entry_twice_is_one_reference() {
        assertThat(read("Goal 1 Goal 1")).containsExactly("GOAL 1 = Goal 1");
    }

    @Test
    void a_number_that_its_catalogue_does_not_have_is_queued() {
        var document = rows("A: Plant\t2012\tGoal 1 Goal 9\tX");

        assertThat(outcome(document, "A").references()).hasSize(1);
        assertThat(doubts(document)).containsExactly("3 A: Goal 9 | there is no goal 9; not read");
    }

    private static List<String> read(String cell) {
        var document = rows("A: Plant\t2012\t" + cell + "\tX");
        assertThat(doubts(document)).isEmpty();
        return outcome(document, "A").references().stream()
                .map(Read::value)
                .map(reference -> reference.target() + " = " + reference.printed())
                .toList();
    }
}
