package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProofTest {

    static final int LARGEST = 130;
    static final List<Hash> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(i -> Hash.leaf(("entry " + i).getBytes(US_ASCII)))
            .toList();
    static final HashesInMemory HASHES = new HashesInMemory();
    static final Hash OTHER = Hash.leaf("no entry".getBytes(US_ASCII));

    static {
        LEAVES.forEach(HASHES::append);
    }

    @Test
    void every_root_is_that_of_the_recursive_definition() {
        for (var size = 0; size <= LARGEST; size++) {
            assertThat(MerkleTree.root(size, HASHES)).isEqualTo(root(size));
        }
    }

    @Test
    void every_leaf_of_every_tree_is_shown_to_be_in_it() {
        for (var size = 1; size <= LARGEST; size++) {
            for (var index = 0; index < size; index++) {
                var proof = InclusionProof.of(index, size, HASHES);
                assertThat(proof.path()).isEqualTo(NaiveTree.path(index, LEAVES.subList(0, size)));
                proof.verify(LEAVES.get(index), root(size));
            }
        }
    }

    @Test
    void every_tree_is_shown_to_have_grown_out_of_every_earlier_one() {
        for (var to = 0; to <= LARGEST; to++) {
            for (var from = 0; from <= to; from++) {
                var proof = ConsistencyProof.between(from, to, HASHES);
                if (from > 0) {
                    assertThat(proof.path()).isEqualTo(NaiveTree.proof(from, LEAVES.subList(0, to)));
                }
                proof.verify(root(from), root(to));
            }
        }
    }

    @Test
    void the_inclusion_proofs_are_those_of_certificate_transparency() {
        assertThat(InclusionProof.of(0, 8, referenceTree()).path())
                .extracting(Hash::toString)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(InclusionProof.of(5, 8, referenceTree()).path())
                .extracting(Hash::toString)
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void the_consistency_proofs_are_those_of_certificate_transparency() {
        assertThat(ConsistencyProof.between(6, 8, referenceTree()).path())
                .extracting(Hash::toString)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(ConsistencyProof.between(2, 5, referenceTree()).path())
                .extracting(Hash::toString)
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void an_inclusion_proof_with_any_byte_changed_shows_nothing() {
        for (var size = 1; size <= 20; size++) {
            for (var index = 0; index < size; index++) {
                var proof = InclusionProof.of(index, size, HASHES);
                var leaf = LEAVES.get(index);
                for (var path : alterations(proof.path())) {
                    refused(new InclusionProof(index, size, path), leaf, root(size));
                }
                for (var i = 0; i < Hash.LENGTH; i++) {
                    refused(proof, altered(leaf, i), root(size));
                    refused(proof, leaf, altered(root(size), i));
                }
            }
        }
    }

    @Test
    void an_inclusion_proof_shows_one_place_only() {
        for (var size = 2; size <= LARGEST; size++) {
            for (var index = 0; index < size; index++) {
                var path = InclusionProof.of(index, size, HASHES).path();
                var elsewhere = (index + 1) % size;
                refused(new InclusionProof(elsewhere, size, path), LEAVES.get(index), root(size));
            }
        }
    }

    @Test
    void a_consistency_proof_with_any_byte_changed_shows_nothing() {
        for (var to = 1; to <= 20; to++) {
            for (var from = 1; from <= to; from++) {
                var proof = ConsistencyProof.between(from, to, HASHES);
                for (var path : alterations(proof.path())) {
                    refused(new ConsistencyProof(from, to, path), root(from), root(to));
                }
                for (var i = 0; i < Hash.LENGTH; i++) {
                    refused(proof, altered(root(from), i), root(to));
                    refused(proof, root(from), altered(root(to), i));
                }
            }
        }
    }

    @Test
    void only_the_tree_without_leaves_precedes_every_tree() {
        var proof = ConsistencyProof.between(0, 5, HASHES);
        refused(proof, OTHER, root(5));
        refused(new ConsistencyProof(0, 5, List.of(OTHER)), Hash.EMPTY_ROOT, root(5));
    }

    @Test
    void there_is_no_proof_of_what_a_tree_cannot_hold() {
        assertThatIllegalArgumentException().isThrownBy(() -> InclusionProof.of(5, 5, HASHES));
        assertThatIllegalArgumentException().isThrownBy(() -> InclusionProof.of(-1, 5, HASHES));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyProof.between(6, 5, HASHES));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyProof.between(-1, 5, HASHES));
    }

    private static Hash root(int size) {
        return NaiveTree.root(LEAVES.subList(0, size));
    }

    private static HashReader referenceTree() {
        var tree = new HashesInMemory();
        CompactRangeTest.LEAVES.forEach(
                leaf -> tree.append(Hash.leaf(HexFormat.of().parseHex(leaf))));
        return tree;
    }

    /** Each byte changed, each hash left out or doubled, two of them swapped, one more at either end. */
    private static List<List<Hash>> alterations(List<Hash> path) {
        var alterations = new ArrayList<List<Hash>>();
        for (var at = 0; at < path.size(); at++) {
            for (var i = 0; i < Hash.LENGTH; i++) {
                var altered = new ArrayList<>(path);
                altered.set(at, altered(path.get(at), i));
                alterations.add(altered);
            }
            var shorter = new ArrayList<>(path);
            shorter.remove(at);
            alterations.add(shorter);
            var longer = new ArrayList<>(path);
            longer.add(at, path.get(at));
            alterations.add(longer);
            var swapped = new ArrayList<>(path);
            Collections.swap(swapped, at, 0);
            if (at > 0) {
                alterations.add(swapped);
            }
        }
        var before = new ArrayList<>(path);
        before.addFirst(OTHER);
        alterations.add(before);
        var after = new ArrayList<>(path);
        after.add(OTHER);
        alterations.add(after);
        return alterations;
    }

    private static Hash altered(Hash hash, int at) {
        var bytes = hash.bytes();
        bytes[at] ^= 1;
        return new Hash(bytes);
    }

    private static void refused(InclusionProof proof, Hash leaf, Hash root) {
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> proof.verify(leaf, root));
    }

    private static void refused(ConsistencyProof proof, Hash earlier, Hash later) {
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> proof.verify(earlier, later));
    }
}
