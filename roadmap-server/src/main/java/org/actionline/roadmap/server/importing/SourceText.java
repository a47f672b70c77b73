package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The whole text of a document; finds the line, counted from 1, of any of its characters. */
final class SourceText {

    private final String text;
    private final int[] lineStarts;

    SourceText(String text) {
        this.text = text;
        var starts = new ArrayList<Integer>(List.of(0));
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts.add(end + 1);
        }
        this.lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    String text() {
        return text;
    }

    int lineCount() {
        return lineStarts.length;
    }

    int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The cells of a line: what stands between its tabs, white space tidied. A line without tabs is one cell. */
    List<Passage> cells(int line) {
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        var cells = new ArrayList<Passage>();
        int start = lineStarts[line - 1];
        for (int tab = text.indexOf('\t', start); tab >= 0 && tab < end; tab = text.indexOf('\t', start)) {
            cells.add(Passage.of(this, start, tab));
            start = tab + 1;
        }
        cells.add(Passage.of(this, start, end));
        return cells;
    }
}
