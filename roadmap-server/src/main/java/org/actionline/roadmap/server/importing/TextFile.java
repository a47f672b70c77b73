package org.actionline.roadmap.server.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** Decides from its bytes whether a file can be a document at all, looking at as few of them as possible. */
final class TextFile {

    static final int LARGEST_BYTES = 8 * 1024 * 1024;
    static final int MOST_LINES = 20_000;
    private static final int MOST_TABS = 100;
    private static final int LOOKED_AT_FOR_NUL = 8 * 1024;
    private static final String SEND_TEXT = "Send the document as UTF-8 text with tab-separated table rows.";

    /** First bytes in hex, and the kind of file that starts with them. */
    private static final Map<String, String> MAGICS = Map.of(
            "89504e47", "a PNG picture",
            "ffd8ff", "a JPEG picture",
            "47494638", "a GIF picture",
            "25504446", "a PDF file",
            "504b0304", "a zip archive or office file",
            "1f8b", "a gzip archive");

    private TextFile() {}

    static String decode(byte[] file, String name) {
        if (file.length == 0) {
            throw new NotARoadmapDocument("The file " + name + " is empty.", SEND_TEXT);
        }
        if (file.length > LARGEST_BYTES) {
            throw new NotARoadmapDocument(
                    "The file " + name + " is larger than 8 MiB.", "Send only the text of the document.");
        }
        var start = HexFormat.of().formatHex(file, 0, Math.min(4, file.length));
        MAGICS.forEach((magic, kind) -> {
            if (start.startsWith(magic)) {
                throw new NotARoadmapDocument("The file " + name + " is " + kind + ".", SEND_TEXT);
            }
        });
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
        if (text.lines().anyMatch(line -> line.chars().filter(c -> c == '\t').count() > MOST_TABS)) {
            throw new NotARoadmapDocument(
                    "The file " + name + " has a line with more than 100 cells.",
                    "A roadmap has at most twelve columns.");
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
}
