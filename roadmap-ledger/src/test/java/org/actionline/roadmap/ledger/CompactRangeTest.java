package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactRangeTest {

    /** The leaves and roots that the Certificate Transparency reference trees are tested with. */
    static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_roots_are_those_of_certificate_transparency() {
        var range = new CompactRange();
        var roots = new ArrayList<String>();
        roots.add(range.root().toString());
        for (var leaf : LEAVES) {
            range.append(Hash.leaf(HexFormat.of().parseHex(leaf)));
            roots.add(range.root().toString());
        }
        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    void the_root_at_every_size_is_the_recursive_one() {
        var range = new CompactRange();
        var leaves = new ArrayList<Hash>();
        for (var size = 1; size <= 1030; size++) {
            leaves.add(Hash.leaf(("entry " + size).getBytes(US_ASCII)));
            range.append(leaves.getLast());
            assertThat(range.root()).isEqualTo(NaiveTree.root(leaves));
            assertThat(range.size()).isEqualTo(size);
        }
    }

    @Test
    void a_range_goes_on_from_its_peaks() {
        var range = new CompactRange();
        for (var i = 0; i < 100; i++) {
            range.append(Hash.leaf(new byte[] {(byte) i}));
            var resumed = new CompactRange(range.size(), range.peaks());
            resumed.append(Hash.ZERO);
            var copy = range.copy();
            copy.append(Hash.ZERO);
            assertThat(resumed.root()).isEqualTo(copy.root()).isNotEqualTo(range.root());
        }
    }

    @Test
    void leaves_appended_as_a_subtree_give_the_same_tree() {
        var oneByOne = new CompactRange();
        var bySubtrees = new CompactRange();
        for (var i = 0; i < 40; i += 4) {
            var subtree = new CompactRange();
            for (var leaf = i; leaf < i + 4; leaf++) {
                oneByOne.append(Hash.leaf(new byte[] {(byte) leaf}));
                subtree.append(Hash.leaf(new byte[] {(byte) leaf}));
            }
            bySubtrees.append(subtree.root(), 2);

            assertThat(bySubtrees.peaks()).isEqualTo(oneByOne.peaks());
            assertThat(bySubtrees.size()).isEqualTo(oneByOne.size());
        }
    }

    @Test
    void a_subtree_that_begins_in_the_middle_of_another_is_refused() {
        var range = new CompactRange();
        range.append(Hash.ZERO);
        range.append(Hash.ZERO);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> range.append(Hash.ZERO, 2))
                .withMessage("No subtree of height 2 begins after 2 leaves");
    }

    @Test
    void peaks_that_do_not_fit_the_size_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CompactRange(3, List.of(Hash.ZERO)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CompactRange(-1, List.of(Hash.ZERO)));
    }
}
