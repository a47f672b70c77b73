package org.actionline.roadmap.server.security;

import static org.actionline.roadmap.server.security.RouteMatrixTest.FOREIGN;
import static org.actionline.roadmap.server.security.RouteMatrixTest.OWN;
import static org.actionline.roadmap.server.security.RouteMatrixTest.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.Browser.Visit;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.security.RouteMatrixTest.Expected;
import org.actionline.roadmap.server.security.RouteMatrixTest.Kind;
import org.actionline.roadmap.server.security.RouteUnderTest.Cell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page and form of the running server, every kind of visitor with a session, three roadmaps: the matrix of
 * {@link RouteMatrixTest}, told as pages tell it. The account of one kind is disabled while its session is open.
 */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PageMatrixTest {

    /** They end the session that the matrix goes on with. */
    private static final Set<String> ENDS_THE_SESSION = Set.of("/account/end-sessions");

    @TempDir
    static Path data;

    private static Visitors visitors;
    private static final Map<Kind, Browser> BROWSERS = new EnumMap<>(Kind.class);

    private final List<RouteUnderTest> routes;
    private final EventLog log;

    PageMatrixTest(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Autowired EventLog log) {
        this.log = log;
        this.routes = RouteUnderTest.of(mapping).stream()
                .filter(route -> !route.ofTheApi())
                .toList();
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void two_roadmaps_and_a_browser_of_every_kind(@LocalServerPort int port) {
        visitors = new Visitors(port, data);
        var cast = new MatrixCast(visitors);
        cast.fill(OWN, FOREIGN);
        for (var kind : Kind.values()) {
            var browser = new Browser(port);
            BROWSERS.put(kind, browser);
            switch (kind) {
                case NO_TOKEN -> browser.get("/sign-in");
                case WRONG_TOKEN ->
                    browser.send("GET", "/sign-in", "", "Cookie", "roadmap=" + "A".repeat(32) + "; __Host-roadmap=x");
                case ACCOUNT_DISABLED -> {
                    var person = visitors.settled(visitors.register("disabled.while.here", "Somebody"));
                    MatrixCast.done(visitors.grant(person.id(), "staff", ""));
                    browser.signIn(person.user(), person.password());
                    MatrixCast.done(cast.take(person, "disable-account", Map.of("reason", "left")));
                }
                default -> {
                    var person = cast.somebody(kind, OWN);
                    browser.signIn(person.user(), person.password());
                    browser.get("/account");
                }
            }
        }
    }

    @AfterAll
    static void close() {
        BROWSERS.values().forEach(Browser::close);
        visitors.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_visitor_gets_the_pages_that_the_table_says_and_no_others(Kind kind) {
        var before = log.head();
        var cells = routes.stream()
                .flatMap(RouteUnderTest::cells)
                .flatMap(cell -> check(kind, cell).stream())
                .toList();
        assertThat(cells).as("cells that differ from the table").isEmpty();
        assertThat(log.head()).as("nothing was written").isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_page_of_a_foreign_roadmap_is_word_for_word_that_of_one_that_does_not_exist(Kind kind) {
        routes.stream()
                .filter(route -> expected(kind, new Cell(route, FOREIGN, false)) == Expected.HIDDEN)
                .forEach(route -> {
                    var foreign = visit(kind, new Cell(route, FOREIGN, false));
                    var unknown = visit(kind, new Cell(route, UNKNOWN, false));
                    assertThat(foreign.status()).isEqualTo(404);
                    assertThat(content(foreign).replace(FOREIGN, UNKNOWN))
                            .as(route.method() + " " + route.pattern())
                            .isEqualTo(content(unknown));
                });
    }

    @Test
    void there_are_pages_for_every_right_but_those_of_the_api_alone() {
        assertThat(routes).hasSizeGreaterThan(40);
        assertThat(routes.stream().map(route -> route.rule().value()))
                .contains(Right.READ, Right.READ_AT, Right.WRITE, Right.PUBLISH, Right.KEEP_PEOPLE, Right.ADMINISTER);
    }

    private static Optional<String> check(Kind kind, Cell cell) {
        var route = cell.route();
        var expected = expected(kind, cell);
        if (expected == Expected.PASSED && ENDS_THE_SESSION.contains(route.pattern())) {
            return Optional.empty();
        }
        var visit = visit(kind, cell);
        var toSignIn = visit.status() == 302 && visit.location().matches(".*/sign-in(\\?ended)?");
        var as = switch (expected) {
            case UNAUTHENTICATED ->
                toSignIn || (visit.status() == 403 && !route.method().equals("GET"));
            case REFUSED -> visit.status() == 403 || toPublished(visit, route);
            case HIDDEN -> visit.status() == 404;
            case PASSED ->
                (!toSignIn || route.rule().value() == Right.OPEN) && visit.status() != 403 && visit.status() < 500;
        };
        return as
                ? Optional.empty()
                : Optional.of("%s %s as %s: expected %s, got %d %s"
                        .formatted(route.method(), cell.address(), kind, expected, visit.status(), visit.location()));
    }

    /** A page whose present is not for this reader, and whose published past is, leads there. */
    private static boolean toPublished(Visit visit, RouteUnderTest route) {
        return route.rule().value() == Right.READ_AT
                && visit.status() == 302
                && visit.location().endsWith("?asOf=2010");
    }

    /** What is open to everybody is so; a form of it still needs the secret of a session, which these have lost. */
    private static Expected expected(Kind kind, Cell cell) {
        if (cell.route().rule().value() != Right.OPEN) {
            return RouteMatrixTest.expected(kind, cell);
        }
        return !cell.route().method().equals("GET")
                        && Set.of(Kind.WRONG_TOKEN, Kind.ACCOUNT_DISABLED).contains(kind)
                ? Expected.UNAUTHENTICATED
                : Expected.PASSED;
    }

    private static Visit visit(Kind kind, Cell cell) {
        return Objects.requireNonNull(BROWSERS.get(kind)).visit(cell.route().method(), cell.address());
    }

    private static String content(Visit visit) {
        return visit.body().replaceAll("(?s)^.*<main", "").replaceAll("(?s)</main>.*$", "");
    }
}
