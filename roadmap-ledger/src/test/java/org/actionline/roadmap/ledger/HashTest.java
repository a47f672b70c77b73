package org.actionline.roadmap.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HashTest {

    @Test
    void the_empty_leaf_and_the_empty_root_are_those_of_certificate_transparency() {
        assertThat(Hash.leaf(new byte[0]))
                .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(Hash.EMPTY_ROOT).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void an_entry_made_of_two_hashes_is_not_taken_for_their_node() {
        var entry = new byte[2 * Hash.LENGTH];
        assertThat(Hash.leaf(entry)).isNotEqualTo(Hash.node(Hash.ZERO, Hash.ZERO));
    }

    @Test
    void nobody_changes_a_hash_from_outside() {
        var given = new byte[Hash.LENGTH];
        var hash = new Hash(given);
        given[0] = 1;
        hash.bytes()[0] = 1;
        assertThat(hash).isEqualTo(Hash.ZERO).hasSameHashCodeAs(Hash.ZERO);
    }

    @Test
    void a_hash_has_32_bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hash(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hash(new byte[33]));
    }

    @Test
    void a_hash_reads_only_what_it_prints() {
        assertThat(Hash.parse(Hash.EMPTY_ROOT.toString())).isEqualTo(Hash.EMPTY_ROOT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.parse("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"));
    }
}
