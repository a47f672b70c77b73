package org.actionline.roadmap.api;

import java.util.regex.Pattern;

/**
 * Where in an imported document a change comes from.
 *
 * @param sha256 of the file's bytes, 64 lower-case hex digits
 * @param line counted from 1
 */
public record SourceLine(String sha256, int line) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public SourceLine {
        if (!HEX.matcher(sha256).matches()) {
            throw new InvalidValue("source", sha256, "the SHA-256 of a file as 64 lower-case hex digits");
        }
        if (line < 1) {
            throw new InvalidValue("line", Integer.toString(line), "a line number from 1 on");
        }
    }
}
