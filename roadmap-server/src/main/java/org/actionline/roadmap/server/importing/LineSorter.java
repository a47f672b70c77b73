package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the lines of a document into titles, headers, table rows, footnotes, notes and preamble.
 *
 * <p>The preamble is what stands before the first roadmap. Its first line is the document's title, and where that line is printed
 * again the preamble is printed again, up to the next roadmap.
 */
final class LineSorter {

    private static final Pattern TITLE =
            Pattern.compile("(?:[\\p{L}\\p{N} ]{0,60} )?Action Line ([A-Z][0-9]{1,2}) ?[:–-] ?(.{1,250})");
    private static final Pattern FOOTNOTE = Pattern.compile("\\^\\{([1-9][0-9]{0,2})\\.?\\} ?");
    private static final Pattern NOTE = Pattern.compile("Note ?[:–-] ?");
    private static final String NOT_KNOWN = "the line is no table row, footnote, note or title; not read";

    private final SourceText source;
    private final Desk desk;
    private final Map<RoadmapCode, RoadmapParts> roadmaps = new LinkedHashMap<>();
    private final List<Read<String>> preamble = new ArrayList<>();
    private final List<Passage> beforeAnyRoadmap = new ArrayList<>();

    private @Nullable RoadmapParts current;
    private @Nullable TableHeader header;
    private RoadmapParts.@Nullable FootnoteText openFootnote;
    private boolean inPreamble = true;

    LineSorter(SourceText source, Desk desk) {
        this.source = source;
        this.desk = desk;
    }

    /** In printed order; empty when no line is a table header. */
    List<RoadmapParts> sort() {
        for (int line = 1; line <= source.lineCount(); line++) {
            var cells = source.cells(line);
            if (cells.stream().allMatch(Passage::isBlank)) {
                continue;
            }
            if (cells.size() > 1) {
                tableLine(line, cells);
            } else {
                textLine(cells.getFirst());
            }
        }
        var found = roadmaps.values().stream()
                .filter(roadmap ->
                        !roadmap.headers().isEmpty() || !roadmap.rows().isEmpty())
                .toList();
        if (!found.isEmpty()) {
            beforeAnyRoadmap.forEach(stray -> quarantine(found.getFirst(), stray, NOT_KNOWN));
        }
        return found;
    }

    List<Read<String>> preamble() {
        return preamble;
    }

    private void tableLine(int line, List<Passage> cells) {
        openFootnote = null;
        var recognized = TableHeader.recognize(cells);
        if (recognized.isPresent()) {
            tableHeader(line, cells, recognized.get());
        } else if (current == null || header == null) {
            beforeAnyRoadmap.addAll(filled(cells));
        } else {
            var row = BodyRow.under(header, line, cells);
            current.rows().add(row);
            for (var cell : filled(cells)) {
                if (!row.cells().containsValue(cell)) {
                    quarantine(current, cell, "the cell stands in a column that the register does not know; not read");
                }
            }
        }
    }

    private void tableHeader(int line, List<Passage> cells, TableHeader found) {
        var named = found.roadmap();
        if (current == null || (named.isPresent() && !current.code().equals(named.get()))) {
            var code = named.orElseThrow(() -> new NotARoadmapDocument(
                    "The table at line " + line + " does not say of which roadmap it is.",
                    "Put a line such as \"Action Line C2: Infrastructure\" before it."));
            current = roadmaps.computeIfAbsent(code, fresh -> {
                desk.about(fresh, Optional.empty())
                        .doubt(
                                line,
                                Passage.join(cells).text(),
                                "the roadmap has no title line before its first table");
                return new RoadmapParts(fresh, new Read<>("", List.of(line)));
            });
        }
        current.headers().add(found);
        header = found;
        inPreamble = false;
        cells.forEach(desk::furniture);
    }

    private void textLine(Passage line) {
        var title = TITLE.matcher(line.text());
        var footnote = FOOTNOTE.matcher(line.text());
        if (title.matches()) {
            current = roadmaps.computeIfAbsent(
                    new RoadmapCode(title.group(1)),
                    code -> new RoadmapParts(code, new Read<>(title.group(2).strip(), line.lines())));
            header = null;
            inPreamble = false;
            openFootnote = null;
            desk.furniture(line);
        } else if (startsPreambleAgain(line)) {
            inPreamble = true;
            openFootnote = null;
            preambleLine(line);
        } else if (current != null && footnote.lookingAt()) {
            var paragraphs = new ArrayList<>(List.of(line));
            openFootnote =
                    new RoadmapParts.FootnoteText(Integer.parseInt(footnote.group(1)), footnote.end(), paragraphs);
            current.footnotes().add(openFootnote);
            desk.furniture(line);
        } else if (current != null && NOTE.matcher(line.text()).lookingAt()) {
            current.notes().add(new Read<>(line.text(), line.lines()));
            openFootnote = null;
            desk.furniture(line);
        } else if (inPreamble || current == null) {
            preambleLine(line);
        } else if (openFootnote != null) {
            openFootnote.paragraphs().add(line);
            desk.furniture(line);
        } else {
            quarantine(current, line, NOT_KNOWN);
        }
    }

    private boolean startsPreambleAgain(Passage line) {
        return !inPreamble && !preamble.isEmpty() && preamble.getFirst().value().equals(line.text());
    }

    private void preambleLine(Passage line) {
        preamble.add(new Read<>(line.text(), line.lines()));
        desk.furniture(line);
    }

    private void quarantine(RoadmapParts roadmap, Passage passage, String what) {
        desk.about(roadmap.code(), Optional.empty()).quarantine(passage, what);
    }

    private static List<Passage> filled(List<Passage> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).toList();
    }
}
