package org.actionline.roadmap.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.register.Register;
import org.actionline.roadmap.server.security.ForeignObjects.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every route of the running server with an object in its address, reads and writes, API and pages, with every kind of id that is
 * not for whoever asks: the answer is 404 and, but for the id itself, word for word the one for an id that never was.
 */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ObjectAccessTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the forms of the pages are about, beside the object. */
    private static final String FIELDS =
            "?period=19881&activity=&row=Q1@0&seen=0&from=2010&to=current&reason=Because&narrative=Words"
                    + "&command=01890a5d-ac96-774b-bcce-b302099a8057";

    private static final List<Map<String, String>> PARTS =
            List.of(Map.of("code", "N1", "statement", "One"), Map.of("code", "N2", "statement", "Two"));

    /** By the last word of the address: fields that the command needs and the description cannot make up. */
    private static final Map<String, Map<String, Object>> NEEDED = Map.ofEntries(
            Map.entry("split-outcome", Map.of("parts", PARTS)),
            Map.entry("subdivide-outcome", Map.of("parts", PARTS)),
            Map.entry(
                    "record-request",
                    Map.of(
                            "administration",
                            "Aruba",
                            "receivedOn",
                            "2011-03-01",
                            "text",
                            "Words",
                            "effectiveOn",
                            "2011-03-01")),
            Map.entry("merge-outcomes", Map.of("sources", List.of("Q1"))),
            Map.entry("link-references", Map.of("references", List.of(Map.of("scheme", "goal", "number", "1")))),
            Map.entry("unlink-reference", Map.of("scheme", "goal", "number", "1")),
            Map.entry("attach-project", Map.of("project", "7GL008061")),
            Map.entry("detach-project", Map.of("project", "7GL008061")),
            Map.entry(
                    "record-results",
                    Map.of("rows", List.of(Map.of("outcome", "Q1", "status", "on-track", "narrative", "Words")))));

    /** About a published version named beside the address, of which there is none here. */
    private static final String OF_A_VERSION = "/roadmaps/{roadmap}/versions/supersede-version";

    @TempDir
    static Path data;

    private static Visitors visitors;
    private static ForeignObjects objects;
    private static DescribedBodies bodies;
    private static Browser member;
    private static Browser keeper;

    private final List<RouteUnderTest> routes;
    private final EventLog log;

    ObjectAccessTest(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Autowired EventLog log) {
        this.log = log;
        this.routes = RouteUnderTest.of(mapping).stream()
                .filter(route -> !kinds(route).isEmpty())
                .toList();
    }

    /** How an id came to be none of the business of whoever asks. */
    private enum Why {
        OF_ANOTHER_ROADMAP,
        NEVER_WAS,
        NO_ID_AT_ALL
    }

    /** @param field of the request that could not be read, where it was refused for that */
    private record Answer(int status, String type, String field, String body) {

        boolean refusesTheForm() {
            return status == 400 || status == 422;
        }
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void two_roadmaps_and_a_member_of_one(@LocalServerPort int port, @Autowired Register register) {
        visitors = new Visitors(port, data);
        objects = new ForeignObjects(visitors, register);
        bodies = new DescribedBodies(visitors.get("", "/v3/api-docs").json());
        member = visitors.browser();
        member.signIn(objects.member.user(), objects.member.password());
        member.get("/account");
        keeper = visitors.browser();
        keeper.signIn(objects.keeper.user(), objects.keeper.password());
        keeper.get("/account");
    }

    @AfterAll
    static void close() {
        member.close();
        keeper.close();
        visitors.close();
    }

    @Test
    void an_id_that_is_not_for_whoever_asks_is_answered_like_one_that_never_was() {
        var before = log.head();
        var cells = new ArrayList<String>();
        var asked = 0;
        var forms = new TreeSet<String>();
        for (var route : routes) {
            for (var kind : kinds(route)) {
                var ids = objects.of(kind);
                var never = ask(route, kind, ids.unknown());
                for (var why : Why.values()) {
                    if (!id(ids, why).isEmpty()) {
                        asked++;
                        var answer = ask(route, kind, id(ids, why));
                        if (answer.refusesTheForm() && answer.equals(never)) {
                            forms.add(route.method() + " " + route.pattern() + " " + answer);
                            cells.addAll(differsFromOwn(route, kind, answer));
                        } else if (!fits(answer, never, why)) {
                            cells.add("%s %s, %s %s%n    got   %s%n    never %s"
                                    .formatted(route.method(), route.pattern(), kind, why, answer, never));
                        }
                    }
                }
            }
        }
        System.out.printf("%d routes with objects, %d foreign ids tried%n", routes.size(), asked);
        assertThat(forms)
                .as("refused for their form, before anything was looked for")
                .isEmpty();
        assertThat(cells).as("routes that tell more").isEmpty();
        assertThat(log.head()).as("nothing was written").isEqualTo(before);
        assertThat(routes).hasSizeGreaterThan(100);
    }

    private static boolean fits(Answer answer, Answer never, Why why) {
        return answer.status() == 404 && (why == Why.NO_ID_AT_ALL || answer.equals(never));
    }

    @Test
    void the_same_pages_and_answers_are_there_for_ones_own_ids() {
        var missing = new TreeMap<String, Integer>();
        for (var route : routes) {
            if (route.method().equals("GET")
                    && !route.pattern().equals(OF_A_VERSION)
                    && kinds(route).stream()
                            .noneMatch(kind -> objects.of(kind).own().isEmpty())) {
                var answer = ask(route, "", "nothing");
                if (answer.status() != 200) {
                    missing.put(route.pattern(), answer.status());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The variables of the address that name an object, not one of the few words of the documentation, nor a new name. */
    private static List<String> kinds(RouteUnderTest route) {
        return RouteUnderTest.VARIABLE
                .matcher(route.pattern())
                .results()
                .filter(found -> found.group(2) == null || !found.group(2).contains("|"))
                .map(found -> found.group(1))
                .filter(name -> !name.equals("report") && !name.equals("command"))
                .filter(name -> !name.equals("outcome") || !route.pattern().endsWith("/define-outcome"))
                .toList();
    }

    private static String id(Ids ids, Why why) {
        return switch (why) {
            case OF_ANOTHER_ROADMAP -> ids.foreign();
            case NEVER_WAS -> ids.unknown();
            case NO_ID_AT_ALL -> ids.malformed();
        };
    }

    /** @param kind of the object that is foreign; none when it is empty */
    private static Answer ask(RouteUnderTest route, String kind, String id) {
        var address = RouteUnderTest.VARIABLE.matcher(route.pattern()).replaceAll(variable -> {
            var name = variable.group(1);
            var form = variable.group(2);
            if (name.equals(kind)) {
                return Matcher.quoteReplacement(ForeignObjects.encoded(id));
            }
            if (form != null && form.contains("|")) {
                return form.substring(0, form.indexOf('|'));
            }
            if (name.equals("command")) {
                return command(route);
            }
            return kind.equals("roadmap")
                    ? objects.of(name).elsewhere()
                    : objects.of(name).here();
        });
        return route.ofTheApi() ? fromTheApi(route, address, id) : fromThePages(route, address, id);
    }

    /** One that has a form there: what each page offers is a few words of the documentation too. */
    private static String command(RouteUnderTest route) {
        if (route.pattern().contains("/outcomes/")) {
            return "reword-outcome";
        }
        return route.pattern().contains("/versions/") ? "draft-version" : "describe-roadmap";
    }

    /** Whoever asks for what is there gets the same, so the answer says nothing about what is there. */
    private static List<String> differsFromOwn(RouteUnderTest route, String kind, Answer answer) {
        var here = objects.of(kind).here();
        var own = ask(route, kind, here);
        return own.equals(answer) ? List.of() : List.of(route.pattern() + " tells " + own);
    }

    private static boolean ofARoadmap(RouteUnderTest route) {
        return route.aboutARoadmap() || route.rule().value() == Right.SIGNED_IN;
    }

    /** A body loses fields that cannot be made up from the description, one by one. */
    private static Answer fromTheApi(RouteUnderTest route, String address, String id) {
        var body = bodies.body(route.method(), route.plainPattern());
        body.putAll(NEEDED.getOrDefault(address.substring(address.lastIndexOf('/') + 1), Map.of()));
        var answer = fromTheApi(route, address, id, body);
        while (answer.refusesTheForm() && body.remove(answer.field()) != null) {
            answer = fromTheApi(route, address, id, body);
        }
        return answer;
    }

    private static Answer fromTheApi(RouteUnderTest route, String address, String id, Map<String, Object> body) {
        var token = (ofARoadmap(route) ? objects.member : objects.keeper).token();
        var reply = route.method().equals("GET")
                ? visitors.get(token, address + (address.endsWith("/compare") ? "?from=2010&to=current" : ""))
                : visitors.send(route.method(), token, address, JSON.writeValueAsString(body));
        var problem = reply.status() >= 400 && !reply.body().isEmpty();
        return new Answer(
                reply.status(),
                problem ? reply.text("/type") : "",
                problem ? reply.text("/field") : "",
                without(id, reply.body()));
    }

    private static Answer fromThePages(RouteUnderTest route, String address, String id) {
        var visit = (ofARoadmap(route) ? member : keeper).visit(route.method(), address + FIELDS);
        var main = visit.body().replaceAll("(?s)^.*<main", "").replaceAll("(?s)</main>.*$", "");
        return new Answer(visit.status(), "", "", without(id, main));
    }

    private static String without(String id, String body) {
        return body.replaceAll(
                "(?<![A-Za-z0-9])(" + Pattern.quote(id) + "|" + Pattern.quote(ForeignObjects.encoded(id))
                        + ")(?![A-Za-z0-9])",
                "ID");
    }
}
