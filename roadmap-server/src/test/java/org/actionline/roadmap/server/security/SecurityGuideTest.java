package org.actionline.roadmap.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tests that docs/security.md calls as witnesses. */
class SecurityGuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)`");

    @Test
    void every_test_that_is_named_there_exists() throws IOException {
        var named = new TreeSet<String>();
        NAMED.matcher(Files.readString(ROOT.resolve("docs/security.md")))
                .results()
                .forEach(found -> named.add(found.group(1)));
        try (var files = Files.find(ROOT, 20, (file, about) -> file.toString().endsWith("Test.java"))) {
            var there = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());

            assertThat(named).hasSizeGreaterThan(15);
            assertThat(there).containsAll(named);
        }
    }
}
