package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogResourceTest {

    @Test
    void a_path_is_that_of_the_specification_and_reads_back() {
        var paths = Map.of(
                "tile/0/x001/x234/067", new Tile(0, 1_234_067, 256),
                "tile/0/273.p/112", new Tile(0, 273, 112),
                "tile/63/000.p/1", new Tile(63, 0, 1),
                "tile/1/999", new Tile(1, 999, 256),
                "tile/entries/x001/000", new EntryBundle(1000, 256),
                "tile/entries/000.p/255", new EntryBundle(0, 255));
        paths.forEach((path, resource) -> {
            assertThat(resource.path()).isEqualTo(path);
            assertThat(LogResource.parse(path)).isEqualTo(resource);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/0",
                "tile/0/",
                "/tile/0/000",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/001/000",
                "tile/0/x001/x000",
                "tile/0/x000/001",
                "tile/0/-01",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/000/",
                "tile/0/../../000",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
                "tile/leaves/000",
                "tile/0/\u0660\u0660\u0660"
            })
    void no_other_path_is_read(String path) {
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> LogResource.parse(path));
    }

    @Test
    void a_tree_of_70000_leaves_has_the_tiles_of_the_specification() {
        var tiles = Tile.added(0, 70_000);
        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tiles)
                .contains(new Tile(0, 272, 256), new Tile(0, 273, 112))
                .contains(new Tile(1, 0, 256), new Tile(1, 1, 17))
                .contains(new Tile(2, 0, 1));
    }

    @Test
    void a_full_tile_is_one_hash_of_the_level_above() {
        assertThat(Tile.added(255, 256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    @Test
    void what_a_growing_log_adds_tile_by_tile_is_all_there_is() {
        var published = new HashMap<String, Tile>();
        for (var size = 0; size < 70_000; size += 777) {
            Tile.added(size, size + 777).forEach(tile -> published.put(tile.path(), tile));
            var now = size + 777;
            assertThat(published.values()).containsAll(Tile.added(0, now)).allMatch(tile -> tile.within(now));
        }
        assertThat(Tile.added(300, 300)).isEmpty();
    }

    @Test
    void a_resource_is_within_a_tree_that_has_all_of_it() {
        assertThat(new Tile(0, 1, 44).within(300)).isTrue();
        assertThat(new Tile(0, 1, 45).within(300)).isFalse();
        assertThat(new Tile(0, 0, 256).within(300)).isTrue();
        assertThat(new Tile(0, Long.MAX_VALUE / 2, 256).within(300)).isFalse();
        assertThat(new Tile(1, 0, 1).within(300)).isTrue();
        assertThat(new Tile(1, 0, 2).within(300)).isFalse();
        assertThat(new Tile(63, 0, 1).within(Long.MAX_VALUE)).isFalse();
        assertThat(new EntryBundle(1, 44).within(300)).isTrue();
        assertThat(new EntryBundle(1, 45).within(300)).isFalse();
    }

    @Test
    void proofs_out_of_tiles_are_proofs_out_of_hashes() {
        var size = 66_000;
        var hashes = new HashesInMemory();
        for (var i = 0; i < size; i++) {
            hashes.append(Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}));
        }
        var tiles = new HashMap<Tile, byte[]>();
        Tile.added(0, size).forEach(tile -> tiles.put(tile, tile.bytes(hashes)));
        var reader = new TileHashes(size, tile -> requireNonNull(tiles.get(tile)));
        assertThat(MerkleTree.root(size, reader)).isEqualTo(MerkleTree.root(size, hashes));
        for (var index = 0; index < size; index += 397) {
            assertThat(InclusionProof.of(index, size, reader)).isEqualTo(InclusionProof.of(index, size, hashes));
            assertThat(ConsistencyProof.between(index, size, reader))
                    .isEqualTo(ConsistencyProof.between(index, size, hashes));
        }
    }

    @Test
    void a_tile_of_the_wrong_length_is_refused() {
        var reader = new TileHashes(3, tile -> new byte[2 * Hash.LENGTH]);
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> reader.read(0, 0));
    }

    @Test
    void a_bundle_holds_entries_behind_their_lengths() {
        var entries = List.of("".getBytes(US_ASCII), "entry".getBytes(US_ASCII), new byte[Entry.MAX_BYTES]);
        var bundle = new EntryBundle(0, 3);
        var bytes = bundle.bytes(position -> entries.get((int) position));
        assertThat(Arrays.copyOf(bytes, 11)).isEqualTo("\0\0\0\5entry\u00ff\u00ff".getBytes(ISO_8859_1));
        assertThat(bundle.entries(bytes)).containsExactlyElementsOf(entries);
    }

    @Test
    void a_bundle_starts_at_its_first_position() {
        var bytes =
                new EntryBundle(2, 2).bytes(position -> Long.toString(position).getBytes(US_ASCII));
        assertThat(new String(bytes, US_ASCII)).isEqualTo("\0\003512\0\003513");
    }

    @Test
    void a_bundle_with_more_or_less_than_its_entries_is_refused() {
        var bytes = "\0\1a\0\1b".getBytes(US_ASCII);
        assertThat(new EntryBundle(0, 2).entries(bytes)).hasSize(2);
        refused(new EntryBundle(0, 1), bytes);
        refused(new EntryBundle(0, 3), bytes);
        refused(new EntryBundle(0, 2), Arrays.copyOf(bytes, 5));
        refused(new EntryBundle(0, 2), Arrays.copyOf(bytes, 7));
    }

    @Test
    void an_entry_too_long_for_its_length_is_no_part_of_a_bundle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EntryBundle(0, 1).bytes(position -> new byte[Entry.MAX_BYTES + 1]));
    }

    private static void refused(EntryBundle bundle, byte[] bytes) {
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> bundle.entries(bytes));
    }
}
