package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.query.NoAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;

/** The guide to the API names what the code has, and nothing that it has not. */
class ApiGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "api.md");
    private static final Pattern ADDRESS = Pattern.compile("`((?:GET|POST|PUT|DELETE) /api/[^`?]*)(?:\\?[^`]*)?`");

    @Test
    void it_lists_every_address_of_the_api_and_no_other() throws IOException {
        var listed = ADDRESS.matcher(Files.readString(GUIDE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(mapped());
    }

    @Test
    void it_lists_the_problem_of_every_refusal() throws IOException {
        assertThat(Files.readString(GUIDE)).contains(names(Refusal.FAMILIES, RefusalProblems::of));
    }

    @Test
    void it_lists_the_problem_of_every_question_without_an_answer() throws IOException {
        assertThat(Files.readString(GUIDE)).contains(names(List.of(NoAnswer.class), NoAnswerProblems::of));
    }

    private static Set<String> mapped() {
        return Address.all().stream().map(Address::text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The problem names, in the form in which the guide prints them, of all cases of sealed families. */
    private static <T> Collection<CharSequence> names(
            List<? extends Class<? extends T>> families, Function<T, ProblemDetail> of) {
        return families.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())
                        .map(type -> "`" + SampleProblems.name(type.asSubclass(family), of) + "`"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
