package org.actionline.roadmap.server.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Decides from its bytes whether a file can be a document at all, looking at as few of them as possible. */
final class TextFile {

    static final int LARGEST_BYTES = 8 * 1024 * 1024;
    static final int MOST_LINES = 20_000;
    private static final int LOOKED_AT_FOR_NUL = 8 * 1024;
    private static final String SEND_TEXT = "Send the document as UTF-8 text with tab-separated table rows.";

    private static final List<Magic> MAGICS = List.of(
            new Magic("a PNG picture", 0x89, 'P', 'N', 'G'),
            new Magic("a JPEG picture", 0xFF, 0xD8, 0xFF),
            new Magic("a GIF picture", 'G', 'I', 'F', '8'),
            new Magic("a PDF file", '%', 'P', 'D', 'F'),
            new Magic("a zip archive or office file", 'P', 'K', 3, 4),
            new Magic("a gzip archive", 0x1F, 0x8B));

    private TextFile() {}

    static String decode(byte[] file, String name) {
        if (file.length == 0) {
            throw new NotARoadmapDocument("The file " + name + " is empty.", SEND_TEXT);
        }
        if (file.length > LARGEST_BYTES) {
            throw new NotARoadmapDocument(
                    "The file " + name + " is larger than 8 MiB.", "Send only the text of the document.");
        }
        for (var magic : MAGICS) {
            if (magic.starts(file)) {
                throw new NotARoadmapDocument("The file " + name + " is " + magic.kind() + ".", SEND_TEXT);
            }
        }
        for (int i = 0; i < Math.min(file.length, LOOKED_AT_FOR_NUL); i++) {
            if (file[i] == 0) {
                throw new NotARoadmapDocument("The file " + name + " is binary data.", SEND_TEXT);
            }
        }
        var text = utf8(file, name);
        if (text.indexOf('\0') >= 0) {
            throw new NotARoadmapDocument("The file " + name + " is binary data.", SEND_TEXT);
        }
        if (text.lines().limit(MOST_LINES + 1L).count() > MOST_LINES) {
            throw new NotARoadmapDocument(
                    "The file " + name + " has more than 20,000 lines.", "Send one document at a time.");
        }
        return text;
    }

    private static String utf8(byte[] file, String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            var refused = new NotARoadmapDocument("The file " + name + " is not UTF-8 text.", SEND_TEXT);
            refused.initCause(e);
            throw refused;
        }
    }

    private record Magic(String kind, int... bytes) {

        boolean starts(byte[] file) {
            for (int i = 0; i < bytes.length; i++) {
                if (file.length <= i || (file[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
