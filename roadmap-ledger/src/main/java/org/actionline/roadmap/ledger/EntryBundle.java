package org.actionline.roadmap.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Up to 256 consecutive entries, each behind its length as two big-endian bytes (C2SP tlog-tiles).
 *
 * @param index place among the bundles, from 0
 * @param width number of entries; below {@value #FULL} for the last bundle
 */
public record EntryBundle(long index, int width) implements LogResource {

    public EntryBundle {
        TilePlace.require(index, width);
    }

    /** The position of the bundle's first entry. */
    public long first() {
        return index * FULL;
    }

    /** The bundle's contents, from the stored bytes of each of its entries. */
    public byte[] bytes(LongFunction<byte[]> entries) {
        var all = new ArrayList<byte[]>();
        var length = 0;
        for (var i = 0; i < width; i++) {
            var entry = entries.apply(first() + i);
            if (entry.length > Entry.MAX_BYTES) {
                throw new IllegalArgumentException("Entry " + (first() + i) + " has " + entry.length + " bytes");
            }
            all.add(entry);
            length += Short.BYTES + entry.length;
        }
        var bytes = ByteBuffer.allocate(length);
        all.forEach(entry -> bytes.putShort((short) entry.length).put(entry));
        return bytes.array();
    }

    /**
     * Takes a bundle's contents apart again.
     *
     * @throws EvidenceRefused if it holds more or less than {@link #width()} entries
     */
    public List<byte[]> entries(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var entries = new ArrayList<byte[]>();
        while (in.remaining() >= Short.BYTES) {
            var length = Short.toUnsignedInt(in.getShort());
            if (length > in.remaining()) {
                break;
            }
            var entry = new byte[length];
            in.get(entry);
            entries.add(entry);
        }
        if (in.position() != bytes.length || entries.size() != width) {
            throw new EvidenceRefused(path() + " does not hold " + width + " entries");
        }
        return entries;
    }

    @Override
    public boolean within(long size) {
        return new TilePlace(index, width).within(size);
    }

    @Override
    public String path() {
        return "tile/entries/" + new TilePlace(index, width).printed();
    }
}
