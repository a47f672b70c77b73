package org.actionline.roadmap.server.importing;

import java.util.List;
import org.actionline.roadmap.api.roadmap.Footnote;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/**
 * One roadmap of a document.
 *
 * @param title as printed after the code; blank where the document prints none
 * @param columns of the first table header, from left to right
 * @param notes such as the explanation of an abbreviation
 * @param headers how many table headers are printed
 * @param outcomes in printed order, sub-divisions after their parent
 */
public record ReadRoadmap(
        RoadmapCode code,
        Read<String> title,
        List<Column> columns,
        List<Read<Footnote>> footnotes,
        List<Read<String>> notes,
        int headers,
        List<ReadOutcome> outcomes) {

    public ReadRoadmap {
        columns = List.copyOf(columns);
        footnotes = List.copyOf(footnotes);
        notes = List.copyOf(notes);
        outcomes = List.copyOf(outcomes);
    }
}
