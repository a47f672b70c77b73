package org.actionline.roadmap.server.importing;

import java.util.List;

/**
 * What a document says, and what in it a person has to look at.
 *
 * @param sha256 of the file's bytes, 64 lower-case hex digits
 * @param name of the file
 * @param preamble the lines before the first and after the last roadmap
 * @param doubts in the order of their lines
 * @param accounting for every cell that is not blank, what became of it
 */
public record SourceDocument(
        String sha256,
        String name,
        List<Read<String>> preamble,
        List<ReadRoadmap> roadmaps,
        List<Doubt> doubts,
        List<CellAccount> accounting) {

    public SourceDocument {
        preamble = List.copyOf(preamble);
        roadmaps = List.copyOf(roadmaps);
        doubts = List.copyOf(doubts);
        accounting = List.copyOf(accounting);
    }

    public Counts counts() {
        return Counts.of(roadmaps);
    }
}
