package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.security.Visitors;
import org.actionline.roadmap.server.security.Visitors.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Every address that is read, with every value that its query parameters cannot have: always a problem of the asker's making that
 * says what is accepted. The addresses and parameters come from the controllers, so that a new one is asked too.
 */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class BadQuestionsTest {

    private static final List<String> POINTS = List.of(
            "position:999999999",
            "999999999",
            "2999-01-01",
            "2999-01-01T00:00:00Z",
            "1999-01-01",
            "position:0",
            "2011-02-30",
            "2011-13-01T00:00:00Z",
            "yesterday",
            "V9",
            "only-in-C5",
            "-1",
            "position:-1",
            "99999999999999999999");

    private static final List<String> NUMBERS = List.of("0", "-1", "1000000", "ten", "1.5");

    /** What a parameter cannot be; "position:0" lies before the roadmap was opened, "only-in-C5" is a version of another one. */
    private static final Map<String, List<String>> BAD = Map.ofEntries(
            Map.entry("asOf", POINTS),
            Map.entry("from", POINTS),
            Map.entry("to", POINTS),
            Map.entry("since", POINTS),
            Map.entry("effectiveOn", List.of("2011-02-30", "2011", "31.12.2011", "2999-01-01", "1900-01-01", "today")),
            Map.entry("limit", NUMBERS),
            Map.entry("after", List.of("-1", "x", "1.5", "99999999999999999999")),
            Map.entry("cursor", List.of("x", "AAAA", "bm90aGluZw", "%00")),
            Map.entry("year", List.of("0", "11", "20111", "now")),
            Map.entry("format", List.of("xml", "JSON", "")),
            Map.entry("q", List.of("", "***", "a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k")),
            Map.entry("roadmap", List.of("c2", "C9", "%3F")));

    /** Leaves out the roadmaps that were not open then, which may be all of them. */
    private static final String REPORTS_OF_ALL = "/api/reports/";

    private static final List<String> BEFORE_OPENING = List.of("1999-01-01", "position:0");

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    @TempDir
    static Path data;

    private static Visitors visitors;
    private static String reader;

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void two_roadmaps_each_with_a_version(@LocalServerPort int port) {
        visitors = new Visitors(port, data);
        reader = visitors.founder("auditor").token();
        var staff = visitors.founder("staff").token();
        for (var code : List.of("C5", "C2")) {
            var roadmap = "/api/roadmaps/" + code;
            done(visitors.post(
                    staff, roadmap + "/open-roadmap", Map.of("title", "T", "facilitator", "F", "horizon", "2015")));
            done(visitors.post(staff, roadmap + "/outcomes/D/define-outcome", Map.of("statement", "S")));
            done(visitors.post(
                    visitors.founder("reviewer").token(),
                    roadmap + "/versions",
                    Map.of(
                            "label", "only-in-" + code,
                            "session", "C",
                            "symbol", "C/1",
                            "representedDate", "2010-12-31")));
        }
    }

    @AfterAll
    static void close() {
        visitors.close();
    }

    @Test
    void a_parameter_that_cannot_be_is_refused_with_what_is_accepted() {
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var address : reading()) {
            for (var parameter : parameters(address)) {
                for (var value : BAD.getOrDefault(parameter, List.of())) {
                    var question = question(address, parameter, value);
                    if (!question.startsWith(REPORTS_OF_ALL) || !BEFORE_OPENING.contains(value)) {
                        asked++;
                        check(question).ifPresent(wrong::add);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(200);
    }

    @Test
    void a_parameter_that_comes_twice_is_refused_by_its_name() {
        var asked = 0;
        for (var address : reading()) {
            for (var parameter : parameters(address)) {
                var twice = question(address, parameter, "1") + "&" + parameter + "=2";
                var reply = visitors.get(reader, twice);
                assertThat(reply.status()).as(twice).isEqualTo(422);
                assertThat(reply.text("/field")).as(twice).isEqualTo(parameter);
                assertThat(reply.text("/detail"))
                        .as(twice)
                        .isEqualTo(parameter + " \"1, 2\" is not accepted. Accepted: one value.");
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(20);
    }

    @Test
    void no_parameter_of_a_read_address_is_left_out_here() {
        assertThat(reading().stream().flatMap(address -> parameters(address).stream()))
                .isSubsetOf(BAD.keySet());
    }

    private static List<Address> reading() {
        return Address.all().stream()
                .filter(address -> address.text().startsWith("GET /api/"))
                .filter(address -> !address.text().equals("GET /api/access-log"))
                .toList();
    }

    private static List<String> parameters(Address address) {
        return Arrays.stream(address.handler().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(parameter -> {
                    var named = parameter.getAnnotation(RequestParam.class).value();
                    return named.isEmpty() ? parameter.getName() : named;
                })
                .toList();
    }

    /** Everything else in the question is in order. */
    private static String question(Address address, String parameter, String value) {
        var path = VARIABLE.matcher(address.text().substring("GET ".length()))
                .replaceAll(variable -> switch (variable.group(1)) {
                    case "roadmap" -> "C2";
                    case "outcome" -> "D";
                    case "report" -> parameter.equals("since") ? "finance" : "yearly";
                    default -> "0";
                });
        var needed = parameters(address).stream()
                .filter(other -> !other.equals(parameter))
                .flatMap(other -> switch (other) {
                    case "from" -> address.text().endsWith("/compare") ? Stream.of("from=only-in-C2") : Stream.empty();
                    case "q" -> Stream.of("q=s");
                    default -> Stream.empty();
                })
                .collect(Collectors.joining("&"));
        return path + "?" + parameter + "=" + value + (needed.isEmpty() ? "" : "&" + needed);
    }

    private static Optional<String> check(String question) {
        var reply = visitors.get(reader, question);
        boolean refused = reply.status() >= 400
                && reply.status() < 500
                && reply.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && reply.text("/type").startsWith("/problems/")
                && !reply.text("/detail").isBlank();
        return refused ? Optional.empty() : Optional.of(question + " -> " + reply.status() + " " + reply.body());
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 204);
    }
}
