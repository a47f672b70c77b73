package org.actionline.roadmap.server.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.compare.CompareView;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A comparison as a file: everything as the API answers it, or one line for each change to open in a spreadsheet. */
@Controller
class CompareExport {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final RoadmapQueries queries;

    CompareExport(RoadmapQueries queries) {
        this.queries = queries;
    }

    @Requires(
            value = Right.READ_AT,
            points = {"from", "to"})
    @GetMapping("/roadmaps/{roadmap}/compare.json")
    ResponseEntity<CompareView> json(
            @PathVariable RoadmapCode roadmap, @RequestParam String from, @RequestParam String to) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file(roadmap, from, to, "json"))
                .body(queries.compare(roadmap, from, to));
    }

    @Requires(
            value = Right.READ_AT,
            points = {"from", "to"})
    @GetMapping("/roadmaps/{roadmap}/compare.csv")
    ResponseEntity<byte[]> csv(@PathVariable RoadmapCode roadmap, @RequestParam String from, @RequestParam String to) {
        var lines = Stream.concat(
                Stream.of(List.of(
                        "outcome",
                        "field",
                        "what",
                        "before",
                        "after",
                        "slip in months",
                        "effective on",
                        "recorded at",
                        "who",
                        "reason",
                        "decision",
                        "log position")),
                queries.compare(roadmap, from, to).changes().stream().map(CompareExport::line));
        var text = "\uFEFF"
                + lines.map(line -> line.stream().map(CompareExport::cell).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, file(roadmap, from, to, "csv"))
                .body(text.getBytes(UTF_8));
    }

    private static List<String> line(ChangeView change) {
        return Stream.of(
                        change.outcome(),
                        change.field(),
                        change.words(),
                        change.beforeWords(),
                        change.afterWords(),
                        change.slipMonths(),
                        change.effectiveOn(),
                        change.recordedAt(),
                        change.actor(),
                        change.reason(),
                        change.decision(),
                        change.position())
                .map(value -> Objects.toString(value, ""))
                .toList();
    }

    /** Quoted as RFC 4180 says; what a spreadsheet would take for a formula is made text first. */
    private static String cell(String value) {
        var text = value.matches("(?s)[=+\\-@\\t\\r].*") && !value.matches("-?\\d+") ? "'" + value : value;
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String file(RoadmapCode roadmap, String from, String to, String suffix) {
        return ContentDisposition.attachment()
                .filename("%s-%s-%s".formatted(roadmap, from, to).replaceAll("[^A-Za-z0-9.-]", "_") + "." + suffix)
                .build()
                .toString();
    }
}
