package org.actionline.roadmap.server.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file from the last to the first, read block by block: the newest of a long file cost no more than of a short one. */
final class LinesBackwards implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final RandomAccessFile file;
    private final byte[] block = new byte[BLOCK];

    /** Of the bytes before this position nothing was read yet. */
    private long unread;

    /** How many bytes of the block are still to be handed out, from its beginning. */
    private int left;

    private int read;

    LinesBackwards(Path file) {
        try {
            this.file = new RandomAccessFile(file.toFile(), "r");
            this.unread = this.file.length();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The line before the one given last; nothing before the first one. A last line without its end is given as well. */
    @Nullable
    String next() {
        var reversed = new ByteArrayOutputStream();
        var begun = false;
        for (var b = previous(); b >= 0; b = previous()) {
            if (b == '\n' && begun) {
                left++;
                break;
            }
            begun = true;
            if (b != '\n') {
                reversed.write(b);
            }
        }
        if (!begun) {
            return null;
        }
        read++;
        return turned(reversed.toByteArray());
    }

    /** How many lines were given. */
    int read() {
        return read;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String turned(byte[] bytes) {
        for (int low = 0, high = bytes.length - 1; low < high; low++, high--) {
            var kept = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = kept;
        }
        return new String(bytes, UTF_8);
    }

    /** The byte before the one given last, or -1. */
    private int previous() {
        if (left == 0) {
            fill();
        }
        return left == 0 ? -1 : block[--left] & 0xFF;
    }

    private void fill() {
        var size = (int) Math.min(BLOCK, unread);
        try {
            file.seek(unread - size);
            file.readFully(block, 0, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unread -= size;
        left = size;
    }
}
