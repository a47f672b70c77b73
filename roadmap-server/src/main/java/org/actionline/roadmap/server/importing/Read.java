package org.actionline.roadmap.server.importing;

import java.util.List;

/**
 * Something read, and the lines it was read from.
 *
 * @param lines counted from 1, at least one
 */
public record Read<T>(T value, List<Integer> lines) {

    public Read {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Read from nowhere: " + value);
        }
    }

    public int line() {
        return lines.getFirst();
    }
}
