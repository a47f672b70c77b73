package org.actionline.roadmap.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.EntryBundle;
import org.actionline.roadmap.ledger.HashReader;
import org.actionline.roadmap.ledger.KeyHistory;
import org.actionline.roadmap.ledger.LogResource;
import org.actionline.roadmap.ledger.Note;
import org.actionline.roadmap.ledger.StoredPayload;
import org.actionline.roadmap.ledger.Tile;

/**
 * Writes a bundle of evidence as it reads the log: a zip file that proves, without the register, what it says.
 *
 * <p>Memory is bounded by 256 events. Nothing is compressed, so that an altered byte spoils one event and not a whole file, and
 * the last 64 bytes are the SHA-256 of all before them, see {@link DigestAtEnd}.
 */
public final class BundleWriter {

    /** One event as a bundle shows it; of a payload that does not belong into it, the seal in the entry. */
    @SuppressWarnings("ArrayRecordComponent") // carried from a log to a file, never compared
    public record Shown(byte[] entry, StoredPayload payload) {}

    /** Reads events from {@code from} to before {@code to}, in order. */
    @FunctionalInterface
    public interface Events {
        List<Shown> read(long from, long to);
    }

    /**
     * What has been signed.
     *
     * @param earlier checkpoints before {@code last}, none larger
     */
    public record Signed(KeyHistory keys, Note last, List<Note> earlier) {

        public Signed {
            earlier = List.copyOf(earlier);
        }
    }

    private final ZipOutputStream zip;

    private BundleWriter(ZipOutputStream zip) {
        this.zip = zip;
    }

    /**
     * Writes a bundle.
     *
     * @param out left open
     * @param also positions whose entries belong into the bundle as well: events that say what became of others in it
     * @param events asked for ranges within the last checkpoint, each once and in order
     */
    public static void write(
            OutputStream out, BundleScope scope, Set<Long> also, Signed signed, HashReader hashes, Events events)
            throws IOException {
        var sealed = new DigestAtEnd(out);
        var zip = new ZipOutputStream(sealed, UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        zip.setComment("0".repeat(DigestAtEnd.LENGTH));
        var size = Checkpoint.parse(signed.last().text()).size();
        var writer = new BundleWriter(zip);
        writer.signed(scope, signed, size);
        writer.events(scope, also, size, hashes, events);
        zip.finish();
        sealed.finish();
    }

    private void signed(BundleScope scope, Signed signed, long size) throws IOException {
        text(BundleFiles.README, BundleReadme.of(scope, signed.keys().origin(), size));
        text(BundleFiles.SCOPE, scope + "\n");
        text(BundleFiles.KEYS, signed.keys().toString());
        text(BundleFiles.CHECKPOINT, signed.last().toString());
        for (var note : signed.earlier()) {
            var before = Checkpoint.parse(note.text()).size();
            if (before < size) {
                text(BundleFiles.earlier(before), note.toString());
            }
        }
    }

    private void events(BundleScope scope, Set<Long> also, long size, HashReader hashes, Events events)
            throws IOException {
        for (var tile : Tile.added(0, size)) {
            file(tile.path(), tile.bytes(hashes));
            if (tile.level() == 0) {
                var first = tile.index() * LogResource.FULL;
                var next = first + tile.width();
                if (scope.holdsEntries(first, next)
                        || also.stream().anyMatch(position -> position >= first && position < next)) {
                    entries(new EntryBundle(tile.index(), tile.width()), events);
                }
            }
        }
    }

    private void entries(EntryBundle bundle, Events events) throws IOException {
        var shown = events.read(bundle.first(), bundle.first() + bundle.width());
        var entries = new ArrayList<byte[]>();
        var payloads = new StringBuilder();
        for (var i = 0; i < bundle.width(); i++) {
            var event = shown.get(i);
            entries.add(event.entry());
            new PayloadLine(bundle.first() + i, event.payload()).print().ifPresent(payloads::append);
        }
        file(bundle.path(), bundle.bytes(position -> entries.get(Math.toIntExact(position - bundle.first()))));
        if (!payloads.isEmpty()) {
            text(BundleFiles.payloads(bundle), payloads.toString());
        }
    }

    private void text(String name, String text) throws IOException {
        file(name, text.getBytes(UTF_8));
    }

    private void file(String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        var crc = new CRC32();
        crc.update(bytes);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        // The same evidence makes the same file.
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
