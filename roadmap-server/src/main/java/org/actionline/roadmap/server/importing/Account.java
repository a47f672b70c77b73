package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of every character of the file: each ends in exactly one fate, and the reader cannot lose one unseen. */
final class Account {

    /** What a character ended in. */
    enum Fate {
        /** An element, or the label that introduced it. */
        READ,
        /** A header, footnote, note, title or preamble. */
        FURNITURE,
        /** Text that only a doubt holds. */
        QUARANTINED
    }

    private final @Nullable Fate[] fates;

    Account(SourceText source) {
        this.fates = new Fate[source.text().length()];
    }

    void settle(Passage passage, Fate fate) {
        for (int i = 0; i < passage.length(); i++) {
            int origin = passage.origin(i);
            if (origin < 0) {
                continue;
            }
            var before = fates[origin];
            if (before != null && before != fate) {
                throw new IllegalStateException("\"" + passage + "\" is " + before + " and cannot become " + fate);
            }
            fates[origin] = fate;
        }
    }

    /** The stretches of a cell without a fate that hold a letter or digit; punctuation between elements needs none. */
    List<Passage> leftOver(Passage cell) {
        var runs = new ArrayList<Passage>();
        int start = -1;
        for (int i = 0; i <= cell.length(); i++) {
            boolean open = i < cell.length() && (cell.origin(i) < 0 || fates[cell.origin(i)] == null);
            if (open && start < 0) {
                start = i;
            } else if (!open && start >= 0) {
                var run = cell.sub(start, i).strip();
                if (run.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                    runs.add(run);
                }
                start = -1;
            }
        }
        return runs;
    }

    /** What the letters and digits of a cell ended in. */
    CellAccount of(int line, int column, Passage cell) {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        for (int i = 0; i < cell.length(); i++) {
            var fate = cell.origin(i) < 0 ? null : fates[cell.origin(i)];
            if (fate != null && Character.isLetterOrDigit(cell.charAt(i))) {
                counts.merge(fate, 1, Integer::sum);
            }
        }
        return new CellAccount(
                line,
                column,
                counts.getOrDefault(Fate.READ, 0),
                counts.getOrDefault(Fate.FURNITURE, 0),
                counts.getOrDefault(Fate.QUARANTINED, 0));
    }
}
