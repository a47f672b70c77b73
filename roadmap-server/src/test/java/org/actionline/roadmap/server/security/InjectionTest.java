package org.actionline.roadmap.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.accesslog.AccessChain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every text field of every command, taken from the description of the API, filled with what has broken other programs. How many of
 * these texts each field gets is said by {@code -Droadmap.injections=N}; the fields take turns through all of them.
 */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class InjectionTest {

    private static final int EACH = Integer.getInteger("roadmap.injections", 4);
    /** Escaped, so that half a character is sent as it is. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Duration SLOW = Duration.ofSeconds(5);

    /** Their answers are no events: accounts, proposals, imports. They are tried all the same. */
    private static final Set<String> WITHOUT_EVENT = Set.of("/api/account", "/api/people", "/api/four-eyes");

    @TempDir
    static Path data;

    private static Visitors visitors;
    private static String staff = "";
    private static String admin = "";
    private static String victim = "";

    private final EventLog log;
    private final int port;

    InjectionTest(@Autowired EventLog log, @LocalServerPort int port) {
        this.log = log;
        this.port = port;
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void a_roadmap(@LocalServerPort int port) {
        visitors = new Visitors(port, data);
        staff = visitors.founder("staff").token();
        admin = visitors.founder("admin").token();
        victim = visitors.register("somebody", "Somebody").id();
        new MatrixCast(visitors).fill("C2");
        post("/api/roadmaps/C2/outcomes/D/plan-activity", Map.of("code", "A1", "text", "Train"));
        post("/api/roadmaps/C2/open-period", Map.of("period", "2011", "from", "2011-01-01", "to", "2011-12-31"));
    }

    @AfterAll
    static void close() {
        visitors.close();
    }

    private record Field(String method, String path, JsonNode schema, String name) {}

    @Test
    void nothing_that_is_typed_is_executed_forged_or_lost(CapturedOutput output) {
        var description = visitors.get("", "/v3/api-docs").json();
        var fields = textFields(description);
        var taken = new TreeSet<String>();
        var turn = 0;
        for (var field : fields) {
            for (var time = 0; time < EACH; time++) {
                var text = HostileTexts.PRINTABLE.get(turn++ % HostileTexts.PRINTABLE.size());
                if (send(description, field, text)) {
                    taken.add(field.path() + " " + field.name());
                }
            }
            var refused = HostileTexts.UNPRINTABLE.get(turn % HostileTexts.UNPRINTABLE.size());
            assertThat(send(description, field, refused))
                    .as("%s %s takes control characters", field.path(), field.name())
                    .isFalse();
        }
        System.out.printf(
                "%d text fields, %d texts each; %d fields took some into the log%n", fields.size(), EACH, taken.size());
        assertThat(fields).hasSizeGreaterThan(60);
        assertThat(taken).hasSizeGreaterThan(15);
        assertThat(EventLog.firstFlaw(data)).isEmpty();
        assertThat(AccessChain.verify(data).lines()).isPositive();
        assertThat(Files.exists(Path.of("/tmp/inj"))).isFalse();
        assertThat(output.getAll().lines().filter(line -> line.startsWith("inj") || line.contains("\u202E")))
                .isEmpty();
        pagesShowTextAsText();
    }

    @Test
    void addresses_and_questions_with_such_texts_are_answered_calmly() {
        for (var text : HostileTexts.PRINTABLE) {
            var encoded = encoded(text);
            for (var path : List.of(
                    "/api/roadmaps/" + encoded,
                    "/api/roadmaps/C2/outcomes/" + encoded,
                    "/api/roadmaps/C2?asOf=" + encoded,
                    "/api/roadmaps/C2/compare?from=" + encoded + "&to=current",
                    "/api/events?after=" + encoded,
                    "/api/imports/" + encoded)) {
                var began = Instant.now();
                var reply = visitors.get(staff, path);
                assertThat(reply.status()).as(path).isBetween(400, 499);
                assertThat(Duration.between(began, Instant.now())).as(path).isLessThan(SLOW);
            }
        }
    }

    /** @return whether it was accepted; what was accepted stands in the log as it was typed, and what was refused does not */
    private boolean send(JsonNode description, Field field, String text) {
        var path = VARIABLE.matcher(field.path())
                .replaceAll(variable -> Matcher.quoteReplacement(encoded(plausible(variable.group(1)))));
        var body = new DescribedBodies(description).body(field.schema());
        body.put(field.name(), text);
        var before = log.head();
        var began = Instant.now();
        var reply = visitors.send(field.method(), tokenFor(field.path()), path, JSON.writeValueAsString(body));
        var told = field.path() + " " + JSON.writeValueAsString(body) + " " + reply.body();
        assertThat(Duration.between(began, Instant.now())).as(told).isLessThan(SLOW);
        assertThat(reply.status()).as(told).isLessThan(500);
        if (reply.status() >= 300 || WITHOUT_EVENT.stream().anyMatch(field.path()::startsWith)) {
            assertThat(log.head()).as("written by " + told).isEqualTo(before);
            return reply.status() < 300 && !field.path().startsWith("/api/");
        }
        return log.head() == before || kept(before, text.strip(), told);
    }

    private boolean kept(long before, String text, String told) {
        var said = new ArrayList<String>();
        log.read(before, log.head()).forEach(event -> {
            strings(JSON.readTree(event.payload().bytes()), said);
            said.addAll(event.metadata().values());
        });
        assertThat(said).as(told).anyMatch(each -> each.contains(text));
        return true;
    }

    private void pagesShowTextAsText() {
        try (var browser = new Browser(port)) {
            browser.signIn("staff", visitors.passwordOf("staff"));
            for (var page : List.of(
                    "/roadmaps",
                    "/roadmaps/C2",
                    "/roadmaps/C2/outcomes/D",
                    "/changes",
                    "/roadmaps/C2/versions",
                    "/roadmaps/C2/compare?from=2010&to=current",
                    "/roadmaps/C2/periods/2011")) {
                assertThat(browser.get(page).body())
                        .as(page)
                        .doesNotContain("<script>alert", "<img src=x", "<svg onload", "</textarea><svg");
            }
            assertThat(browser.get("/roadmaps/C2/compare.csv?from=2010&to=current")
                            .body())
                    .doesNotContainPattern("(?m)(^|,)\"?[=@]");
        }
    }

    private static String tokenFor(String path) {
        return path.startsWith("/api/people") || path.startsWith("/api/four-eyes") || path.startsWith("/api/ledger")
                ? admin
                : path.endsWith("/versions") ? visitors.founder("reviewer").token() : staff;
    }

    private static List<Field> textFields(JsonNode description) {
        var fields = new ArrayList<Field>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var schema = method.getValue().at("/requestBody/content/application~1json/schema");
                    new DescribedBodies(description)
                            .properties(schema)
                            .properties()
                            .forEach(property -> {
                                var about = property.getValue();
                                if (path.getKey().startsWith("/api/")
                                        && about.path("type").toString().contains("string")
                                        && !about.has("enum")
                                        && !about.has("format")) {
                                    fields.add(new Field(
                                            method.getKey().toUpperCase(java.util.Locale.ROOT),
                                            path.getKey(),
                                            schema,
                                            property.getKey()));
                                }
                            });
                }));
        return fields;
    }

    private static String plausible(String name) {
        return name.equals("person") ? victim : DescribedBodies.plausible(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void strings(JsonNode node, List<String> into) {
        if (node.isString()) {
            into.add(node.stringValue());
        }
        node.forEach(child -> strings(child, into));
    }

    private static void post(String path, Map<String, String> body) {
        MatrixCast.done(visitors.post(staff, path, body));
    }
}
