package org.actionline.roadmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reading the whole log against a scan that parses the same JSON; and what the log takes on disk. */
final class ScanBench {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ScanBench() {}

    static List<Line> run(FilledLog filled, Scale scale) throws SQLException, IOException {
        var ours = new Samples();
        var theirs = new Samples();
        var ratio = new Samples();
        try (var bare = new BareReads(filled.file())) {
            var rounds = Math.min(5, scale.rounds());
            for (var i = -1; i < rounds; i++) {
                var begin = System.nanoTime();
                var head = filled.log().head();
                var payloads = filled.log()
                        .read(0, head)
                        .mapToLong(event -> event.payload().bytes().length)
                        .sum();
                var middle = System.nanoTime();
                var parsed = new long[1];
                bare.all(json -> parsed[0] += MAPPER.readTree(json).size());
                var end = System.nanoTime();
                if (payloads == 0 || parsed[0] == 0) {
                    throw new IllegalStateException("Nothing was read");
                }
                if (i >= 0) {
                    ours.add(head * 1e9 / (middle - begin));
                    theirs.add(head * 1e9 / (end - middle));
                    ratio.add((double) (end - middle) / (middle - begin));
                }
            }
            var lines = new ArrayList<Line>();
            lines.add(new Line(
                    "reading all events, against a bare scan and JSON parsing",
                    Line.perSecond(ours.median()),
                    Line.perSecond(theirs.median()),
                    ratio.median(),
                    new Line.Goal.AtLeast(0.5)));
            lines.add(size(filled, bare));
            return lines;
        }
    }

    private static Line size(FilledLog filled, BareReads bare) throws SQLException, IOException {
        var stored = (double) Files.size(filled.file()) / filled.log().head();
        var payload = bare.average("length(payload)");
        return new Line(
                "bytes on disk of an event, against those of its payload",
                "%.0f".formatted(stored),
                "%.0f".formatted(payload),
                stored / payload,
                new Line.Goal.Stated());
    }
}
