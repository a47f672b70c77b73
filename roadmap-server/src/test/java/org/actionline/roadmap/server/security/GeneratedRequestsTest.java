package org.actionline.roadmap.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.security.Visitors.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests made from the description of the API, half sense and half nonsense, by everybody who may come. How many is said by
 * {@code -Droadmap.requests=N}, which ones by {@code -Droadmap.seed=S}.
 */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class GeneratedRequestsTest {

    private static final int REQUESTS = Integer.getInteger("roadmap.requests", 600);
    private static final long SEED = Long.getLong("roadmap.seed", new Random().nextLong());
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What has broken other programs: markup, query languages, paths, log forging, formulas, entities, numbers, slow patterns. */
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'; DROP TABLE event; --",
            "' OR '1'='1",
            "{\"$gt\": \"\"}",
            "$where: sleep(1000)",
            "../../../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "${jndi:ldap://127.0.0.1/x}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "__${7*7}__::.x",
            "line\r\nForged: header",
            "\u202Egnp.exe",
            "\u0000",
            "\u2028",
            "\uD800",
            "=1+1|'cmd'!A1",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "a".repeat(5000),
            "((((((((((a+)+)+)+)+)+)+)+)+)+)!",
            "1e999999",
            "-1",
            "9223372036854775808",
            "NaN",
            "");

    @TempDir
    static Path data;

    private static Visitors visitors;
    private static final Map<String, String> TOKENS = new LinkedHashMap<>();

    /** Disabled, erased and brought back by what is generated, so that everybody who asks stays until the end. */
    private static final List<String> VICTIMS = new ArrayList<>(List.of("everyone", "p-nobody"));

    private final Random random = new Random(SEED);
    private final EventLog log;

    GeneratedRequestsTest(@Autowired EventLog log) {
        this.log = log;
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void a_roadmap_and_everybody_who_may_come(@LocalServerPort int port) {
        visitors = new Visitors(port, data);
        var staff = visitors.founder("staff").token();
        visitors.post(
                staff, "/api/roadmaps/C2/open-roadmap", Map.of("title", "T", "facilitator", "F", "horizon", "2015"));
        visitors.post(staff, "/api/roadmaps/C2/outcomes/D/define-outcome", Map.of("statement", "S"));
        var reader = visitors.register("reader.one", "Reader");
        visitors.grant(reader.id(), "reader", "C2");
        TOKENS.putAll(Map.of("reader", reader.token(), "nobody", "", "stranger", "rr_wrong"));
        List.of("admin", "staff", "reviewer", "auditor")
                .forEach(user -> TOKENS.put(user, visitors.founder(user).token()));
        for (var victim = 1; victim <= 5; victim++) {
            VICTIMS.add(visitors.register("victim." + victim, "Victim").id());
        }
    }

    @AfterAll
    static void close() {
        visitors.close();
    }

    @Test
    void no_request_breaks_the_server_and_no_refused_one_writes() {
        System.out.printf(
                "%d generated requests; repeat with -Droadmap.requests=%d -Droadmap.seed=%d%n",
                REQUESTS, REQUESTS, SEED);
        var description = visitors.get("", "/v3/api-docs").json();
        var operations = operations(description);
        var schemas = new AnswerSchema(description);
        var described = 0;
        var roles = List.copyOf(new TreeMap<>(TOKENS).keySet());
        var answers = new TreeMap<String, Map<Integer, Integer>>();
        for (var request = 0; request < REQUESTS; request++) {
            var operation = operations.get(random.nextInt(operations.size()));
            var role = roles.get(random.nextInt(roles.size()));
            var token = TOKENS.getOrDefault(role, "");
            var address = address(operation);
            var body = operation.body() == null ? "" : body(description, operation.body());
            var before = log.head();
            var reply = operation.method().equals("GET")
                    ? visitors.get(token, address)
                    : visitors.send(operation.method(), token, address, body);
            check(role + ": " + operation.method() + " " + address + " " + body, reply, before);
            described += asDescribed(schemas, operation, reply) ? 1 : 0;
            answers.computeIfAbsent(role, first -> new TreeMap<>()).merge(reply.status(), 1, Integer::sum);
        }
        System.out.printf("answers by role and status: %s; %d held against their schema%n", answers, described);
        assertThat(described).isPositive();
        assertThat(answers.keySet()).containsExactlyElementsOf(roles);
        assertThat(answers.values().stream().flatMap(each -> each.keySet().stream()))
                .contains(200, 401, 403, 404);
        assertThat(visitors.get(TOKENS.getOrDefault("staff", ""), "/api/account")
                        .status())
                .as("staff are still there at the end")
                .isEqualTo(200);
    }

    private void check(String request, Reply reply, long before) {
        assertThat(reply.status()).as(request + reply.body()).isLessThan(500);
        if (reply.status() >= 400) {
            assertThat(log.head()).as("written by " + request).isEqualTo(before);
            if (!reply.body().isEmpty()) {
                assertThat(reply.headers().firstValue("Content-Type").orElse(""))
                        .as(request + reply.body())
                        .startsWith("application/problem+json");
                assertThat(reply.text("/type")).as(request).startsWith("/problems/");
            }
        }
    }

    /** Whether the description names a schema for this answer; it holds then. */
    private static boolean asDescribed(AnswerSchema schemas, Operation operation, Reply reply) {
        var json = reply.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        var schema =
                json ? schemas.of(operation.method(), operation.path(), reply.status()) : Optional.<JsonNode>empty();
        schema.ifPresent(known -> assertThat(schemas.violations(reply.json(), known))
                .as("%s %s answers %s", operation.method(), operation.path(), reply.body())
                .isEmpty());
        return schema.isPresent();
    }

    private record Operation(
            String method,
            String path,
            List<String> parameters,
            @org.jspecify.annotations.Nullable JsonNode body) {}

    private static List<Operation> operations(JsonNode description) {
        var operations = new ArrayList<Operation>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var parameters = new ArrayList<String>();
                    method.getValue().path("parameters").forEach(parameter -> {
                        if (parameter.path("in").asString().equals("query")) {
                            parameters.add(parameter.path("name").asString());
                        }
                    });
                    var schema = method.getValue().at("/requestBody/content/application~1json/schema");
                    if (path.getKey().startsWith("/api/")) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                parameters,
                                schema.isMissingNode() ? null : schema));
                    }
                }));
        return operations;
    }

    private String address(Operation operation) {
        var path = VARIABLE.matcher(operation.path())
                .replaceAll(variable -> java.util.regex.Matcher.quoteReplacement(encoded(value(variable.group(1)))))
                .replace("/**", "/0/000");
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            if (random.nextInt(3) > 0) {
                query.add(parameter + "=" + encoded(value(parameter)));
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private String value(String name) {
        if (random.nextInt(4) == 0) {
            return HOSTILE.get(random.nextInt(HOSTILE.size()));
        }
        return switch (name) {
            case "roadmap" -> List.of("C2", "C5", "T" + random.nextInt(30)).get(random.nextInt(3));
            case "outcome", "activity" -> List.of("D", "A1", "b").get(random.nextInt(3));
            case "position", "after", "limit", "n" -> Integer.toString(random.nextInt(40) - 2);
            case "person" -> VICTIMS.get(random.nextInt(VICTIMS.size()));
            case "asOf", "from", "to" ->
                List.of("current", "0", "2010", "2011-01-01").get(random.nextInt(4));
            default -> new UUID(0, random.nextInt(5)).toString();
        };
    }

    private String body(JsonNode description, JsonNode schema) {
        if (random.nextInt(12) == 0) {
            return List.of("", "{", "[]", "null", "\"x\"", "{\"a\":".repeat(500))
                    .get(random.nextInt(6));
        }
        return JSON.writeValueAsString(example(description, schema, 0));
    }

    private Object example(JsonNode description, JsonNode schema, int depth) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return example(description, description.at(reference.substring(1)), depth);
        }
        if (random.nextInt(15) == 0 || depth > 5) {
            return List.of(HOSTILE.get(random.nextInt(HOSTILE.size())), 1, true, List.of(), Map.of())
                    .get(random.nextInt(5));
        }
        if (schema.path("properties").isObject()) {
            var object = new LinkedHashMap<String, Object>();
            schema.path("properties").properties().forEach(property -> {
                if (random.nextInt(5) > 0) {
                    object.put(property.getKey(), example(description, property.getValue(), depth + 1));
                }
            });
            return object;
        }
        if (schema.path("enum").isArray() && schema.path("enum").size() > 0) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asString();
        }
        return switch (schema.path("type").asString("string")) {
            case "array" -> List.of(example(description, schema.path("items"), depth + 1));
            case "integer", "number" -> random.nextInt(100) - 5;
            case "boolean" -> random.nextBoolean();
            default ->
                random.nextInt(3) == 0
                        ? HOSTILE.get(random.nextInt(HOSTILE.size()))
                        : List.of("2012", "Words about it", "2011-12-31", "A1").get(random.nextInt(4));
        };
    }

    private static String encoded(String text) {
        var encoded = URLEncoder.encode(text.substring(0, Math.min(text.length(), 300)), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return encoded.isEmpty() ? "%20" : encoded;
    }
}
