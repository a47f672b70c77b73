package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.NoAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guide to the API names what the code has, and nothing that it has not. */
class ApiGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "api.md");
    private static final Pattern ADDRESS = Pattern.compile("`((?:GET|POST|PUT|DELETE) /api/[^`?]*)(?:\\?[^`]*)?`");

    /** A value of every type that a refusal carries. */
    private static final Map<Class<?>, Object> FACTS = Map.ofEntries(
            Map.entry(RoadmapCode.class, new RoadmapCode("C2")),
            Map.entry(OutcomeCode.class, new OutcomeCode("D")),
            Map.entry(ActivityCode.class, new ActivityCode("A5")),
            Map.entry(PeriodLabel.class, new PeriodLabel("2011")),
            Map.entry(VersionLabel.class, new VersionLabel("2010")),
            Map.entry(DoubtId.class, new DoubtId(new UUID(0, 1))),
            Map.entry(CommandId.class, new CommandId(new UUID(0, 2))),
            Map.entry(Timing.class, Timing.notStated()),
            Map.entry(Status.class, Status.NOT_REQUESTED),
            Map.entry(LocalDate.class, LocalDate.of(2011, 5, 31)),
            Map.entry(List.class, List.of()),
            Map.entry(String.class, "2012"),
            Map.entry(long.class, 7L));

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

    /** Every handler of every controller under {@code /api}: "GET /api/roadmaps". */
    private static Set<String> mapped() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("org.actionline.roadmap.server").stream()
                .map(found -> loaded(String.valueOf(found.getBeanClassName())))
                .filter(ApiGuideTest::ofTheProduct)
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods())
                        .flatMap(handler -> addresses(controller, handler)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Other tests bring controllers of their own. */
    private static boolean ofTheProduct(Class<?> controller) {
        return controller
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .equals(RefusalProblems.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation());
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> addresses(Class<?> controller, Method handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        var common = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        var addresses = new ArrayList<String>();
        for (var prefix : common == null ? List.of("") : List.of(common.path())) {
            for (var path : mapping.path().length == 0 ? List.of("") : List.of(mapping.path())) {
                for (var method : mapping.method()) {
                    addresses.add(method + " " + prefix + path);
                }
            }
        }
        return addresses.stream();
    }

    /** The problem names, in the form in which the guide prints them, of all cases of sealed families. */
    private static <T> Collection<CharSequence> names(
            List<? extends Class<? extends T>> families, Function<T, ProblemDetail> of) {
        return families.stream()
                .flatMap(family ->
                        Arrays.stream(family.getPermittedSubclasses()).map(type -> of.apply(family.cast(sample(type)))))
                .map(problem -> "`"
                        + Objects.requireNonNull(problem.getType()).getPath().replace("/problems/", "") + "`")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Object sample(Class<?> type) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        var values = Arrays.stream(components).map(ApiGuideTest::fact).toArray();
        try {
            return type.getDeclaredConstructor(components).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object fact(Class<?> type) {
        var fact = FACTS.get(type);
        if (fact == null) {
            throw new IllegalStateException("Refusals now carry a " + type + "; add one to FACTS");
        }
        return fact;
    }
}
