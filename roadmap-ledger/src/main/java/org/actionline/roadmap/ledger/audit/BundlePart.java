package org.actionline.roadmap.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.ledger.EntryBundle;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.Examined;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.LogResource;
import org.actionline.roadmap.ledger.StoredPayload;
import org.actionline.roadmap.ledger.Tile;

/**
 * Up to 256 consecutive events as a bundle shows them, each looked at on its own. Reading one has no side effects, so several are
 * read at once.
 */
final class BundlePart {

    private final EntryBundle place;
    private final BundleScope scope;
    private final List<Trouble> altered = new ArrayList<>();
    private final List<Trouble> missing = new ArrayList<>();
    private Stretch shown = Stretch.of(List.of());

    /** Of the events after those. */
    private final List<Hash> leavesOnly = new ArrayList<>();

    private BundlePart(EntryBundle place, BundleScope scope) {
        this.place = place;
        this.scope = scope;
    }

    static BundlePart read(BundleFile bundle, BundleScope scope, EntryBundle place) {
        var part = new BundlePart(place, scope);
        var tile = new Tile(0, place.index(), place.width());
        var leaves = bundle.file(tile.path()).flatMap(bytes -> hashes(tile, bytes));
        if (leaves.isEmpty()) {
            part.missing.add(
                    Trouble.at(place.first(), "the hashes from here on are missing or cannot be read: " + tile.path()));
        }
        var entries = bundle.file(place.path());
        if (entries.isPresent()) {
            part.look(part.split(entries.get(), leaves), leaves, part.payloads(bundle));
        } else if (leaves.isPresent()) {
            part.leavesOnly.addAll(leaves.get());
            part.sayMissing();
        }
        return part;
    }

    private static Optional<List<Hash>> hashes(Tile tile, byte[] bytes) {
        try {
            return Optional.of(tile.hashes(bytes));
        } catch (EvidenceRefused e) {
            return Optional.empty();
        }
    }

    private void sayMissing() {
        if (scope.holdsEntries(place.first(), place.first() + place.width())) {
            missing.add(Trouble.at(
                    place.first(), "its entry and those of the events up to %d are missing".formatted(last())));
        }
    }

    /** Takes entries apart as far as their lengths can be followed: behind an altered length nothing can be found. */
    private List<byte[]> split(byte[] bytes, Optional<List<Hash>> leaves) {
        var in = ByteBuffer.wrap(bytes);
        var entries = new ArrayList<byte[]>();
        while (in.remaining() >= Short.BYTES && entries.size() < place.width()) {
            var length = Short.toUnsignedInt(in.getShort());
            if (length > in.remaining()) {
                break;
            }
            var entry = new byte[length];
            in.get(entry);
            entries.add(entry);
        }
        if (in.position() == bytes.length && entries.size() == place.width()) {
            return entries;
        }
        var sound = 0;
        while (sound < entries.size()
                && leaves.isPresent()
                && leaves.get().get(sound).equals(Hash.leaf(entries.get(sound)))) {
            sound++;
        }
        altered.add(Trouble.at(
                place.first() + sound, "its entry or the length in front of it was altered in " + place.path()));
        return List.copyOf(entries.subList(0, sound));
    }

    private void look(List<byte[]> entries, Optional<List<Hash>> leaves, Map<Long, StoredPayload> payloads) {
        var looked = new ArrayList<Examined>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var payload = payloads.getOrDefault(place.first() + i, new StoredPayload.NotShown());
            var examined =
                    leaves.isPresent() ? Examined.of(entry, leaves.get().get(i), payload) : Examined.of(entry, payload);
            if (payload instanceof StoredPayload.NotShown
                    && examined.entry() != null
                    && scope.shows(examined.entry())) {
                missing.add(Trouble.at(place.first() + i, "its payload is missing or cannot be read"));
            }
            looked.add(examined);
        }
        shown = Stretch.of(looked);
        leaves.ifPresent(hashes -> hashes.stream().skip(entries.size()).forEach(leavesOnly::add));
    }

    private Map<Long, StoredPayload> payloads(BundleFile bundle) {
        var payloads = new HashMap<Long, StoredPayload>();
        bundle.file(BundleFiles.payloads(place)).ifPresent(bytes -> {
            for (var text : new String(bytes, UTF_8).split("\n", -1)) {
                var line = PayloadLine.parse(text);
                if (line.isPresent()
                        && line.get().position() >= place.first()
                        && line.get().position() <= last()) {
                    payloads.put(line.get().position(), line.get().payload());
                } else if (!text.isEmpty()) {
                    altered.add(Trouble.general(
                            "%s has a line that is no payload of its events".formatted(BundleFiles.payloads(place))));
                }
            }
        });
        return payloads;
    }

    private long last() {
        return place.first() + place.width() - 1;
    }

    /**
     * Hands the events on.
     *
     * @return whether they were all there, be it as leaves only: without one of them nothing can come after
     */
    boolean handOn(Audit audit, Findings to) {
        altered.forEach(to::tampered);
        missing.forEach(to::incomplete);
        audit.accept(shown);
        leavesOnly.forEach(audit::acceptLeaf);
        var size = shown.events().size() + leavesOnly.size();
        return size == LogResource.FULL || size == place.width();
    }
}
