package org.actionline.roadmap.server.security;

import static org.actionline.roadmap.server.security.AccountRole.ADMIN;
import static org.actionline.roadmap.server.security.AccountRole.AUDITOR;
import static org.actionline.roadmap.server.security.AccountRole.READER;
import static org.actionline.roadmap.server.security.AccountRole.REVIEWER;
import static org.actionline.roadmap.server.security.AccountRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.security.RouteUnderTest.Cell;
import org.actionline.roadmap.server.security.Visitors.Reply;
import org.jspecify.annotations.Nullable;
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
 * Every route of the running server, every kind of visitor, three roadmaps: one that the visitor's role is for, one that it is
 * not for, and one that does not exist.
 *
 * <p>What is expected comes from the table below, which is written down a second time on purpose.
 */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RouteMatrixTest {

    private static final Map<Right, Set<AccountRole>> HOLDERS = Map.ofEntries(
            Map.entry(Right.READ_VERSIONS, Set.of(STAFF, REVIEWER, AUDITOR, READER)),
            Map.entry(Right.READ_AT, Set.of(STAFF, REVIEWER, AUDITOR)),
            Map.entry(Right.READ, Set.of(STAFF, REVIEWER, AUDITOR)),
            Map.entry(Right.WRITE, Set.of(STAFF)),
            Map.entry(Right.APPROVE, Set.of(REVIEWER)),
            Map.entry(Right.PUBLISH, Set.of(REVIEWER)),
            Map.entry(Right.SEE_PEOPLE, Set.of(ADMIN, AUDITOR)),
            Map.entry(Right.KEEP_PEOPLE, Set.of(ADMIN)),
            Map.entry(Right.SECOND, Set.of(ADMIN, REVIEWER)),
            Map.entry(Right.READ_ACCESS_LOG, Set.of(AUDITOR)),
            Map.entry(Right.ADMINISTER, Set.of(ADMIN)),
            Map.entry(Right.OPERATE, Set.of(ADMIN)));

    static final String OWN = "C2";
    static final String FOREIGN = "C5";
    static final String UNKNOWN = "C9";

    @TempDir
    static Path data;

    private static Visitors visitors;
    private static final Map<Kind, String> TOKENS = new LinkedHashMap<>();

    private final List<RouteUnderTest> routes;
    private final EventLog log;

    RouteMatrixTest(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Autowired EventLog log) {
        this.log = log;
        this.routes = RouteUnderTest.of(mapping).stream()
                .filter(RouteUnderTest::ofTheApi)
                .toList();
    }

    /** Who comes: with which role, and whether it is held in the whole register or in {@link #OWN}. */
    enum Kind {
        NO_TOKEN(null, false),
        WRONG_TOKEN(null, false),
        NO_ROLE(null, false),
        ROLE_REVOKED(null, false),
        ACCOUNT_DISABLED(null, false),
        ADMIN_EVERYWHERE(ADMIN, true),
        STAFF_EVERYWHERE(STAFF, true),
        REVIEWER_EVERYWHERE(REVIEWER, true),
        AUDITOR_EVERYWHERE(AUDITOR, true),
        READER_EVERYWHERE(READER, true),
        STAFF_OF_ONE(STAFF, false),
        REVIEWER_OF_ONE(REVIEWER, false),
        AUDITOR_OF_ONE(AUDITOR, false),
        READER_OF_ONE(READER, false);

        final @Nullable AccountRole role;
        final boolean everywhere;

        Kind(@Nullable AccountRole role, boolean everywhere) {
            this.role = role;
            this.everywhere = everywhere;
        }

        boolean has(Right right, String roadmap) {
            return role != null
                    && HOLDERS.getOrDefault(right, Set.of()).contains(role)
                    && (everywhere || OWN.equals(roadmap));
        }
    }

    enum Expected {
        UNAUTHENTICATED,
        REFUSED,
        HIDDEN,
        PASSED
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void two_roadmaps_and_a_visitor_of_every_kind(@LocalServerPort int port) {
        visitors = new Visitors(port, data);
        var cast = new MatrixCast(visitors);
        cast.fill(OWN, FOREIGN);
        for (var kind : Kind.values()) {
            TOKENS.put(kind, token(kind, cast));
        }
    }

    private static String token(Kind kind, MatrixCast cast) {
        return switch (kind) {
            case NO_TOKEN -> "";
            case WRONG_TOKEN -> "rr_" + "x".repeat(43);
            default -> cast.somebody(kind, OWN).token();
        };
    }

    @AfterAll
    static void close() {
        visitors.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_visitor_gets_what_the_table_says_and_nothing_else(Kind kind) {
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
    void a_foreign_roadmap_answers_word_for_word_as_one_that_does_not_exist(Kind kind) {
        routes.stream()
                .filter(route -> expected(kind, new Cell(route, FOREIGN, false)) == Expected.HIDDEN)
                .forEach(route -> {
                    var foreign = visit(kind, new Cell(route, FOREIGN, false));
                    var unknown = visit(kind, new Cell(route, UNKNOWN, false));
                    assertThat(foreign.status()).isEqualTo(404);
                    assertThat(foreign.body().replace(FOREIGN, UNKNOWN))
                            .as(route.method() + " " + route.pattern())
                            .isEqualTo(unknown.body());
                });
    }

    @Test
    void the_matrix_has_a_column_for_every_right_that_roles_give() {
        assertThat(HOLDERS.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Right.values())
                        .filter(right -> !Set.of(Right.OPEN, Right.SIGNED_IN, Right.SIGHT)
                                .contains(right))
                        .toList());
    }

    private static Optional<String> check(Kind kind, Cell cell) {
        var expected = expected(kind, cell);
        var reply = visit(kind, cell);
        var as = switch (expected) {
            case UNAUTHENTICATED -> reply.status() == 401;
            case REFUSED -> reply.status() == 403;
            case HIDDEN -> reply.status() == 404 && reply.body().contains("/problems/unknown-roadmap");
            case PASSED ->
                reply.status() != 401
                        && reply.status() != 403
                        && reply.status() < 500
                        && (cell.roadmap().equals(UNKNOWN) || !reply.body().contains("/problems/unknown-roadmap"));
        };
        return as
                ? Optional.empty()
                : Optional.of("%s %s as %s: expected %s, got %d %s"
                        .formatted(
                                cell.route().method(), cell.address(), kind, expected, reply.status(), reply.body()));
    }

    static Expected expected(Kind kind, Cell cell) {
        var route = cell.route();
        var roadmap = cell.roadmap();
        var right = route.rule().value();
        if (Set.of(Kind.NO_TOKEN, Kind.WRONG_TOKEN, Kind.ACCOUNT_DISABLED).contains(kind)) {
            return right == Right.OPEN && kind == Kind.NO_TOKEN ? Expected.PASSED : Expected.UNAUTHENTICATED;
        }
        if (!HOLDERS.containsKey(right) || kind.has(right, roadmap)) {
            return Expected.PASSED;
        }
        if (!route.aboutARoadmap()) {
            return Expected.REFUSED;
        }
        if (!kind.has(Right.READ_VERSIONS, roadmap)) {
            return Expected.HIDDEN;
        }
        return right == Right.READ_AT && cell.published() && !roadmap.equals(UNKNOWN)
                ? Expected.PASSED
                : Expected.REFUSED;
    }

    private static Reply visit(Kind kind, Cell cell) {
        var token = TOKENS.getOrDefault(kind, "");
        return cell.route().method().equals("GET")
                ? visitors.get(token, cell.address())
                : visitors.send(cell.route().method(), token, cell.address(), "{}");
    }
}
