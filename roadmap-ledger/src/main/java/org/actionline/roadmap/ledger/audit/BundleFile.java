package org.actionline.roadmap.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A bundle on disk. A file in it that cannot be read is taken not to be there; why is the digest's business. */
final class BundleFile implements AutoCloseable {

    /** More than 256 of the largest events; a file that claims to be larger is not read. */
    private static final long LARGEST = 1L << 30;

    private final ZipFile zip;

    private BundleFile(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws NoBundle if it is none */
    static BundleFile open(Path file) {
        try {
            return new BundleFile(new ZipFile(file.toFile(), UTF_8));
        } catch (IOException e) {
            throw new NoBundle(
                    "%s cannot be read as a bundle of evidence (%s). Get it again.".formatted(file, e.getMessage()), e);
        }
    }

    /** The contents of a file; safe for several threads. */
    Optional<byte[]> file(String name) {
        var entry = zip.getEntry(name);
        if (entry == null || entry.getMethod() != ZipEntry.STORED || entry.getSize() > LARGEST) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Optional<String> text(String name) {
        return file(name).map(bytes -> new String(bytes, UTF_8));
    }

    /** The checkpoints that were signed before the last. */
    List<String> earlier() {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(BundleFiles.EARLIER))
                .sorted()
                .flatMap(name -> text(name).stream())
                .toList();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException("The bundle cannot be closed", e);
        }
    }
}
