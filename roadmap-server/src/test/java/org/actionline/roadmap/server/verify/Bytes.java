package org.actionline.roadmap.server.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** Which event a byte of a bundle is about: found from how zip files and the files in it are laid out. */
final class Bytes {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_LENGTH = 30;
    private static final int FULL = 256;
    private static final int HASH = 32;

    private Bytes() {}

    /** The positions that the byte says something of; none if it is about the bundle as a whole. */
    static Set<Long> eventsAt(byte[] zip, int place) {
        var in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var at = 0;
        while (in.getInt(at) == LOCAL_HEADER) {
            var size = in.getInt(at + 18);
            var nameLength = in.getShort(at + 26);
            var start = at + LOCAL_HEADER_LENGTH + nameLength + in.getShort(at + 28);
            if (place >= start && place < start + size) {
                var name = new String(zip, at + LOCAL_HEADER_LENGTH, nameLength, UTF_8);
                return events(name, ByteBuffer.wrap(zip, start, size).slice(), place - start);
            }
            at = start + size;
        }
        return Set.of();
    }

    private static Set<Long> events(String name, ByteBuffer content, int place) {
        if (!name.startsWith("tile/") && !name.startsWith("payloads/")) {
            return Set.of();
        }
        var first = FULL * Long.parseLong(digits(name));
        if (name.startsWith("tile/entries/")) {
            return Set.of(first + entry(content, place));
        }
        if (name.startsWith("payloads/")) {
            return Set.of(line(content, place));
        }
        var level = Integer.parseInt(name.substring("tile/".length(), name.indexOf('/', "tile/".length())));
        return Set.of((first + place / HASH) << (8 * level));
    }

    private static String digits(String name) {
        return name.replaceAll("^tile/[^/]*/|^payloads/", "").replaceAll("[.]p/.*$", "");
    }

    private static long entry(ByteBuffer content, int place) {
        var at = 0;
        for (var index = 0L; ; index++) {
            at += Short.BYTES + Short.toUnsignedInt(content.getShort(at));
            if (place < at) {
                return index;
            }
        }
    }

    private static long line(ByteBuffer content, int place) {
        var bytes = new byte[content.remaining()];
        content.get(bytes);
        var text = new String(bytes, UTF_8);
        var start = place == 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
        return Long.parseLong(text.substring(start, text.indexOf(' ', start)));
    }
}
