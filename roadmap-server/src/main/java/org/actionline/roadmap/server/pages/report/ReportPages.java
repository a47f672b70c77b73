package org.actionline.roadmap.server.pages.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.point.Points;
import org.actionline.roadmap.query.report.Report;
import org.actionline.roadmap.query.report.ReportKind;
import org.actionline.roadmap.query.report.ReportQueries;
import org.actionline.roadmap.query.report.ReportQueries.Question;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Looking;
import org.actionline.roadmap.server.pages.Where;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.pages.picture.Picture;
import org.actionline.roadmap.server.pages.picture.Pictures;
import org.actionline.roadmap.server.reports.Csv;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.actionline.roadmap.server.security.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All reports, about one roadmap or about every one that the reader may read, at any point of the recorded axis. */
@Controller
class ReportPages {

    private final ReportQueries reports;
    private final RoadmapQueries queries;
    private final Pictures pictures;
    private final Clock clock;
    private final Words words;

    ReportPages(ReportQueries reports, RoadmapQueries queries, Pictures pictures, Clock clock, Words words) {
        this.reports = reports;
        this.queries = queries;
        this.pictures = pictures;
        this.clock = clock;
        this.words = words;
    }

    /** What is asked for, as the fields of the page give it; blank ones are like absent ones. */
    record Asked(
            @Nullable String roadmap,
            @Nullable String asOf,
            @Nullable String since,
            @Nullable String year) {

        String roadmapOr(String otherwise) {
            return given(roadmap, otherwise);
        }

        String point() {
            return given(asOf, Points.CURRENT);
        }

        String before() {
            return given(since, ReportQueries.BEGINNING);
        }

        /** The same in an address, without what is not asked. */
        public String query() {
            return (address("roadmap", roadmap)
                            + address("asOf", asOf)
                            + address("since", since)
                            + address("year", year))
                    .replaceFirst("^&", "?");
        }

        private static String address(String name, @Nullable String value) {
            return value == null || value.isBlank() ? "" : "&" + name + "=" + URLEncoder.encode(value.strip(), UTF_8);
        }

        private static String given(@Nullable String value, String otherwise) {
            return value == null || value.isBlank() ? otherwise : value.strip();
        }
    }

    @Requires(Right.SIGHT)
    @GetMapping("/reports")
    String list(Model model) {
        model.addAttribute("frame", Frame.of(words.say("reports.title")));
        model.addAttribute(
                "kinds",
                Arrays.stream(ReportKind.values()).map(ReportKind::text).toList());
        return "reports";
    }

    @Requires(Right.SIGHT)
    @GetMapping("/reports/{report:[a-z-]+}")
    String report(
            @PathVariable String report,
            Asked asked,
            @RequestParam(defaultValue = "1") int page,
            Sight sight,
            Model model) {
        var kind = kind(report);
        model.addAttribute(
                "frame",
                new Frame(
                        words.say("report." + report),
                        List.of(new Frame.Crumb(words.say("reports.title"), "/reports")),
                        null,
                        null));
        model.addAttribute("kind", report);
        model.addAttribute("asked", asked);
        model.addAttribute("readable", readable(sight));
        model.addAttribute("address", "/reports/" + report);
        try {
            var answer = answer(kind, asked, sight);
            var links = new Links(asked.point().equals(Points.CURRENT) ? null : asked.point());
            model.addAttribute("table", ReportTable.of(answer, page, links, words));
            model.addAttribute("picture", picture(kind, asked, sight));
        } catch (Unanswerable e) {
            model.addAttribute("error", words.why(e.why()));
            model.addAttribute("errorField", "asOf");
        } catch (InvalidValue e) {
            model.addAttribute("error", String.valueOf(e.getMessage()));
            model.addAttribute("errorField", "year");
        }
        return "report";
    }

    @Requires(value = Right.SIGHT, trace = Trace.EXPORT)
    @GetMapping("/reports/{report:[a-z-]+}.csv")
    ResponseEntity<String> csv(@PathVariable String report, Asked asked, Sight sight) {
        return file(report, asked, "csv")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(Csv.of(answer(kind(report), asked, sight)));
    }

    @Requires(value = Right.SIGHT, trace = Trace.EXPORT)
    @GetMapping("/reports/{report:[a-z-]+}.json")
    ResponseEntity<Report> json(@PathVariable String report, Asked asked, Sight sight) {
        return file(report, asked, "json")
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer(kind(report), asked, sight));
    }

    private static ResponseEntity.BodyBuilder file(String report, Asked asked, String ending) {
        var name = report + asked.roadmapOr("").transform(code -> code.isEmpty() ? "" : "-" + code) + "." + ending;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    private Report answer(ReportKind kind, Asked asked, Sight sight) {
        var question = new Question(kind, asked.point(), asked.before(), year(asked.year()));
        var roadmap = roadmap(asked, sight);
        return roadmap == null
                ? reports.of(readable(sight).stream().map(RoadmapEntry::code).toList(), question)
                : reports.of(roadmap, question);
    }

    /** Nothing for all of them. One that the reader may not read is like one that is not there. */
    private @Nullable RoadmapCode roadmap(Asked asked, Sight sight) {
        var text = asked.roadmapOr("");
        if (text.isEmpty()) {
            return null;
        }
        var code = new RoadmapCode(text);
        if (!sight.readsUnpublished(code)) {
            throw new Unanswerable(new NoAnswer.UnknownRoadmap(code));
        }
        return code;
    }

    private @Nullable Picture picture(ReportKind kind, Asked asked, Sight sight) {
        var roadmap = roadmap(asked, sight);
        var name = switch (kind) {
            case PERIOD_GRID -> "status";
            case YEARLY -> "changes";
            case SLIPS -> "timeline";
            case COVERAGE -> "coverage";
            case FINANCE -> "money";
            case REQUESTS, PARTNERS, DATA_QUALITY -> null;
        };
        return roadmap == null || name == null
                ? null
                : pictures.draw(name, Looking.at(new Where(asked.asOf(), null), roadmap, sight, queries), false);
    }

    private List<RoadmapEntry> readable(Sight sight) {
        return queries.list().stream()
                .filter(entry -> sight.readsUnpublished(entry.code()))
                .toList();
    }

    private Year year(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Year.now(clock.withZone(ZoneOffset.UTC));
        }
        if (!text.strip().matches("[12][0-9]{3}")) {
            throw new InvalidValue("year", text, "a year of four digits such as 2011");
        }
        return Year.parse(text.strip());
    }

    private ReportKind kind(String report) {
        return ReportKind.named(report)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, words.say("report.unknown", Objects.toString(report))));
    }
}
