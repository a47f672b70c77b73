package org.actionline.roadmap.server.importing;

import static org.actionline.roadmap.api.partner.Partner.Kind.ADMINISTRATIONS;
import static org.actionline.roadmap.api.partner.Partner.Kind.CIVIL_SOCIETY;
import static org.actionline.roadmap.api.partner.Partner.Kind.DONORS;
import static org.actionline.roadmap.api.partner.Partner.Kind.INTERNATIONAL_ORGANIZATIONS;
import static org.actionline.roadmap.api.partner.Partner.Kind.OTHER;
import static org.actionline.roadmap.api.partner.Partner.Kind.PRIVATE_SECTOR;
import static org.actionline.roadmap.api.partner.Partner.Kind.REGIONAL_ORGANIZATIONS;
import static org.actionline.roadmap.server.importing.Documents.doubts;
import static org.actionline.roadmap.server.importing.Documents.outcome;
import static org.actionline.roadmap.server.importing.Documents.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actionline.roadmap.api.partner.Partner;
import org.junit.jupiter.api.Test;

class PartnerCellTest {

    @Test
    void a_heading_names_the_partners_of_the_contribution_behind_it() {
        assertThat(partners("Administrations: Land and water. Private sector and Donor Community: Money."))
                .containsExactly(
                        new Partner(ADMINISTRATIONS, "Land and water."),
                        new Partner(PRIVATE_SECTOR, "Money."),
                        new Partner(DONORS, "Money."));
    }

    @Test
    void a_bare_list_names_kinds_and_an_adjective_takes_the_noun_after_it() {
        assertThat(partners("Administrations, regional and international organizations, civil society and donors"))
                .extracting(Partner::kind)
                .containsExactly(
                        ADMINISTRATIONS, REGIONAL_ORGANIZATIONS, INTERNATIONAL_ORGANIZATIONS, CIVIL_SOCIETY, DONORS);
    }

    @Test
    void a_sentence_says_what_its_subjects_do_and_an_unknown_subject_keeps_its_name() {
        assertThat(partners("Private sector, tree and shrub nurseries are expected to give plants."))
                .containsExactly(
                        new Partner(PRIVATE_SECTOR, "are expected to give plants."),
                        new Partner(OTHER, "tree and shrub nurseries are expected to give plants."));
    }

    @Test
    void a_name_that_is_one_letter_off_is_read_and_a_person_confirms() {
        var document = rows("A: Plant\t2012\tGoal 1\tX\tm\tDonot Community: Money.");

        assertThat(outcome(document, "A").partners().getFirst().value()).isEqualTo(new Partner(DONORS, "Money."));
        assertThat(doubts(document))
                .containsExactly("3 A: Donot Community | the partner's name is misprinted; read as donors");
    }

    private static List<Partner> partners(String cell) {
        return outcome(rows("A: Plant\t2012\tGoal 1\tX\tm\t" + cell), "A").partners().stream()
                .map(Read::value)
                .toList();
    }
}
