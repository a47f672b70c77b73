package org.actionline.roadmap.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/security.md and docs/asvs.md claim, as far as it can be looked up: the witnesses and the requirements. */
class SecurityGuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Path REQUIREMENTS =
            Path.of("src/test/resources/org/actionline/roadmap/server/security/asvs-5.0.txt");

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)`");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) [^|]+ \\| ([12]) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Set<String> STATES = Set.of("pass", "n/a", "open");

    /** Number and level of a requirement, and what the page says of it. */
    private record Row(String number, String level, String state, String shown) {}

    @Test
    void every_test_that_is_named_there_exists() throws IOException {
        var named = new TreeSet<String>();
        NAMED.matcher(page("security.md") + page("asvs.md")).results().forEach(found -> named.add(found.group(1)));
        try (var files = Files.find(ROOT, 20, (file, about) -> file.toString().endsWith("Test.java"))) {
            var there = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());

            assertThat(named).hasSizeGreaterThan(15);
            assertThat(there).containsAll(named);
        }
    }

    @Test
    void every_requirement_of_levels_1_and_2_is_there_once_in_the_order_of_the_standard() throws IOException {
        var requirements = Files.readAllLines(REQUIREMENTS);

        assertThat(requirements).hasSize(253);
        assertThat(rows().stream().map(row -> row.number() + " " + row.level()))
                .containsExactlyElementsOf(requirements);
    }

    @Test
    void every_requirement_has_one_of_the_states_and_says_why() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.state()).isIn(STATES);
            assertThat(row.shown()).isNotBlank();
        });
    }

    @Test
    void what_is_met_names_a_test_or_says_that_it_was_read() throws IOException {
        assertThat(rows().stream().filter(row -> row.state().equals("pass")))
                .allSatisfy(row -> assertThat(row.shown()).containsPattern("`[A-Z][A-Za-z0-9]*Test`|by reading: "));
    }

    @Test
    void the_rows_of_each_state_are_as_many_as_the_page_says() throws IOException {
        var page = page("asvs.md");

        assertThat(STATES)
                .allSatisfy(state -> assertThat(page)
                        .containsPattern("\\| %s \\| [^|]+ \\| %d \\|".formatted(state, count(rows(), state))));
    }

    private static long count(List<Row> rows, String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }

    /** Of the requirements of levels 1 and 2; what is beyond them has another level. */
    private static List<Row> rows() throws IOException {
        return ROW.matcher(page("asvs.md"))
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    private static String page(String name) throws IOException {
        return Files.readString(ROOT.resolve("docs").resolve(name));
    }
}
