package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** What belongs to one roadmap before its rows are understood; filled while the lines are sorted. */
final class RoadmapParts {

    private final RoadmapCode code;
    private final Read<String> title;
    private final List<FootnoteText> footnotes = new ArrayList<>();
    private final List<Read<String>> notes = new ArrayList<>();
    private final List<TableHeader> headers = new ArrayList<>();
    private final List<BodyRow> rows = new ArrayList<>();

    RoadmapParts(RoadmapCode code, Read<String> title) {
        this.code = code;
        this.title = title;
    }

    RoadmapCode code() {
        return code;
    }

    Read<String> title() {
        return title;
    }

    List<FootnoteText> footnotes() {
        return footnotes;
    }

    List<Read<String>> notes() {
        return notes;
    }

    List<TableHeader> headers() {
        return headers;
    }

    List<BodyRow> rows() {
        return rows;
    }

    List<Column> columns() {
        return Optional.of(headers)
                .filter(printed -> !printed.isEmpty())
                .map(printed -> printed.getFirst().labelled())
                .orElse(List.of());
    }

    /** A footnote's number and its paragraphs, the first with the number before it. */
    record FootnoteText(int number, int start, List<Passage> paragraphs) {

        String text() {
            var whole = paragraphs.stream().map(Passage::text).collect(Collectors.joining("\n\n"));
            return whole.substring(start).strip();
        }

        List<Integer> lines() {
            return paragraphs.stream()
                    .flatMap(paragraph -> paragraph.lines().stream())
                    .toList();
        }
    }
}
