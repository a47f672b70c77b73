package org.actionline.roadmap.ledger;

import java.util.Arrays;

/**
 * The hashes of a tree, out of its tiles.
 *
 * <p>Tiles are taken as they come. What is computed from them proves nothing before it meets a root from a verified
 * checkpoint, which is what verifying a proof does.
 *
 * @param size number of leaves of the tree, which says how wide its last tiles are
 * @param tiles where tiles come from; asked for the same one again and again, so caching pays
 */
public record TileHashes(long size, TileReader tiles) implements HashReader {

    /** Fetches one tile. */
    @FunctionalInterface
    public interface TileReader {
        byte[] read(Tile tile);
    }

    /** @throws EvidenceRefused if a tile has not the size it must have */
    @Override
    public Hash read(int level, long index) {
        var tileLevel = level / Tile.HEIGHT;
        var height = level % Tile.HEIGHT;
        var first = index << height;
        var place = TilePlace.last(first / LogResource.FULL, Tile.count(tileLevel, size));
        var tile = new Tile(tileLevel, place.index(), place.width());
        var bytes = tiles.read(tile);
        if (bytes.length != tile.width() * Hash.LENGTH) {
            throw new EvidenceRefused(tile.path() + " has " + bytes.length + " bytes");
        }
        var start = (int) (first % LogResource.FULL);
        return subtree(bytes, start, 1 << height);
    }

    private static Hash subtree(byte[] tile, int first, int count) {
        if (count == 1) {
            var offset = first * Hash.LENGTH;
            return new Hash(Arrays.copyOfRange(tile, offset, offset + Hash.LENGTH));
        }
        var half = count / 2;
        return Hash.node(subtree(tile, first, half), subtree(tile, first + half, half));
    }
}
