package org.actionline.roadmap.server.reports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.point.Points;
import org.actionline.roadmap.query.report.Report;
import org.actionline.roadmap.query.report.ReportKind;
import org.actionline.roadmap.query.report.ReportQueries;
import org.actionline.roadmap.query.report.ReportQueries.Question;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports about one roadmap or all of them, at any point. */
@RestController
class ReportApi {

    private static final MediaType CSV = new MediaType(
            new MediaType("text", "csv", StandardCharsets.UTF_8), Map.of("charset", "UTF-8", "header", "present"));

    private final ReportQueries reports;
    private final RoadmapQueries queries;
    private final Clock clock;

    ReportApi(ReportQueries reports, RoadmapQueries queries, Clock clock) {
        this.reports = reports;
        this.queries = queries;
        this.clock = clock;
    }

    /** A report about one roadmap. */
    @Requires(Right.READ)
    @GetMapping("/api/roadmaps/{roadmap}/reports/{report}")
    ResponseEntity<?> one(
            @PathVariable RoadmapCode roadmap,
            @PathVariable String report,
            @RequestParam(defaultValue = Points.CURRENT) String asOf,
            @RequestParam(defaultValue = ReportQueries.BEGINNING) String since,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader HttpHeaders headers) {
        return answer(reports.of(roadmap, question(report, asOf, since, year)), format, headers);
    }

    /** The same report about every roadmap that the caller may read. */
    @Requires(Right.SIGHT)
    @GetMapping("/api/reports/{report}")
    ResponseEntity<?> all(
            @PathVariable String report,
            @RequestParam(defaultValue = Points.CURRENT) String asOf,
            @RequestParam(defaultValue = ReportQueries.BEGINNING) String since,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader HttpHeaders headers,
            Sight sight) {
        var readable = queries.list().stream()
                .map(RoadmapEntry::code)
                .filter(sight::readsUnpublished)
                .toList();
        return answer(reports.of(readable, question(report, asOf, since, year)), format, headers);
    }

    private Question question(String report, String asOf, String since, @Nullable String year) {
        var kind = ReportKind.named(report)
                .orElseThrow(() -> new InvalidValue(
                        "report",
                        report,
                        Arrays.stream(ReportKind.values()).map(ReportKind::text).collect(Collectors.joining(", "))));
        return new Question(kind, asOf, since, year == null ? Year.now(clock.withZone(ZoneOffset.UTC)) : year(year));
    }

    private static Year year(String text) {
        if (!text.matches("[12][0-9]{3}")) {
            throw new InvalidValue("year", text, "a year of four digits such as 2011");
        }
        return Year.parse(text);
    }

    private static ResponseEntity<?> answer(Report report, @Nullable String format, HttpHeaders headers) {
        return csv(format, headers.getAccept())
                ? ResponseEntity.ok()
                        .contentType(CSV)
                        .varyBy(HttpHeaders.ACCEPT)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + report.report() + ".csv\"")
                        .body(Csv.of(report))
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .varyBy(HttpHeaders.ACCEPT)
                        .body(report);
    }

    private static boolean csv(@Nullable String format, List<MediaType> accepted) {
        if (format == null) {
            return !accepted.isEmpty() && accepted.getFirst().equalsTypeAndSubtype(CSV);
        }
        return switch (format) {
            case "json" -> false;
            case "csv" -> true;
            default -> throw new InvalidValue("format", format, "json, csv");
        };
    }
}
