package org.actionline.roadmap.server.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.security.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Auditors read the access log in pieces, from either end, and miss nothing. Reading it is noted as well. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessLogOverHttpTest {

    private static final int VISITS = 250;
    private static final Pattern LINE = Pattern.compile("/api/roadmaps/V(\\d+)");
    private static final Pattern OLDER =
            Pattern.compile("class=\"button second\" href=\"(/access-log\\?[^\"]*before=[^\"]*)\"");

    @TempDir
    static Path data;

    private final int port;
    private final Visitors visitors;

    AccessLogOverHttpTest(@LocalServerPort int port) {
        this.port = port;
        this.visitors = new Visitors(port, data);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void read_from_where_the_reader_is_the_pieces_make_up_the_whole() {
        visit();
        var read = new ArrayList<Long>();
        var after = "";
        for (var pieces = 0; pieces < VISITS && read.size() < VISITS; pieces++) {
            var piece =
                    visitors.get(auditor(), "/api/access-log?limit=7" + after).json();
            assertThat(piece).hasSizeLessThanOrEqualTo(7).isNotEmpty();
            piece.forEach(line -> read.add(line.path("n").asLong()));
            after = "&after=" + read.getLast();
        }

        assertThat(read).isEqualTo(LongStream.range(0, read.size()).boxed().toList());
    }

    @Test
    void on_the_page_the_older_lines_follow_the_newer_ones_without_gap_or_double() {
        visit();
        var shown = new ArrayList<Integer>();
        try (var browser = Visitors.signedIn(port, data, "auditor")) {
            var address = "/access-log?what=refusal";
            for (var pages = 0; !address.isEmpty() && pages < VISITS; pages++) {
                var page = browser.get(address).body();
                LINE.matcher(page).results().forEach(line -> shown.add(Integer.valueOf(line.group(1))));
                var older = OLDER.matcher(page);
                address = older.find() ? older.group(1).replace("&amp;", "&") : "";
            }
        }

        assertThat(shown.subList(0, VISITS))
                .isEqualTo(LongStream.range(0, VISITS)
                        .mapToObj(n -> VISITS - 1 - (int) n)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"after, -1", "after, x", "after, 1.5", "limit, 0", "limit, 1001", "limit, -1"})
    void a_place_that_there_cannot_be_is_refused_with_what_is_accepted(String field, String value) {
        var refused = visitors.get(auditor(), "/api/access-log?" + field + "=" + value);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/field")).isEqualTo(field);
        assertThat(refused.text("/detail")).contains("Accepted: a whole number");
    }

    @Test
    void after_the_last_line_there_is_nothing_yet() {
        assertThat(visitors.get(auditor(), "/api/access-log?after=999999999").json())
                .isEmpty();
    }

    private void visit() {
        for (var n : List.copyOf(LongStream.range(0, VISITS).boxed().toList())) {
            assertThat(visitors.get("", "/api/roadmaps/V" + n).status()).isEqualTo(401);
        }
    }

    private String auditor() {
        return visitors.founder("auditor").token();
    }
}
