package org.actionline.roadmap.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Up to 256 consecutive hashes of one level of the tree, end to end (C2SP tlog-tiles).
 *
 * @param level 0 for leaf hashes; each hash of a higher one is the root over a full tile of the level below
 * @param index place within the level, from 0
 * @param width number of hashes; below {@value #FULL} for the last tile of a level
 */
public record Tile(int level, long index, int width) implements LogResource {

    /** The levels of the tree that one tile spans: 2^8 = 256. */
    static final int HEIGHT = 8;

    /** The highest level that the specification allows. */
    static final int TOP = 63;

    public Tile {
        if (level < 0 || level > TOP) {
            throw new IllegalArgumentException("No such level: " + level);
        }
        TilePlace.require(index, width);
    }

    /** The tiles that a tree of {@code after} leaves has and one of {@code before} leaves had not. */
    public static List<Tile> added(long before, long after) {
        var tiles = new ArrayList<Tile>();
        for (var level = 0; count(level, after) > 0; level++) {
            var known = count(level, before);
            var count = count(level, after);
            for (var index = known / FULL; known < count && index * FULL < count; index++) {
                tiles.add(new Tile(level, index, TilePlace.last(index, count).width()));
            }
        }
        return tiles;
    }

    /** The number of hashes that a level of tiles has in a tree of {@code size} leaves. */
    static long count(int level, long size) {
        return level * HEIGHT < Long.SIZE ? size >> (level * HEIGHT) : 0;
    }

    /** The tile's contents. */
    public byte[] bytes(HashReader hashes) {
        var bytes = new byte[width * Hash.LENGTH];
        for (var i = 0; i < width; i++) {
            var hash = hashes.read(level * HEIGHT, index * FULL + i);
            System.arraycopy(hash.bytes(), 0, bytes, i * Hash.LENGTH, Hash.LENGTH);
        }
        return bytes;
    }

    /**
     * Takes the tile's contents apart again.
     *
     * @throws EvidenceRefused if they are not {@link #width()} hashes
     */
    public List<Hash> hashes(byte[] bytes) {
        if (bytes.length != width * Hash.LENGTH) {
            throw new EvidenceRefused(path() + " has " + bytes.length + " bytes");
        }
        var hashes = new ArrayList<Hash>(width);
        for (var offset = 0; offset < bytes.length; offset += Hash.LENGTH) {
            hashes.add(new Hash(Arrays.copyOfRange(bytes, offset, offset + Hash.LENGTH)));
        }
        return hashes;
    }

    @Override
    public boolean within(long size) {
        return new TilePlace(index, width).within(count(level, size));
    }

    @Override
    public String path() {
        return "tile/" + level + "/" + new TilePlace(index, width).printed();
    }
}
