package org.actionline.roadmap.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actionline.roadmap.api.RegisterCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The tests of a concept show every row of its table: each event, each refusal and each "or nothing" stands in some then. Judged when
 * all tests of the class ran; a single one may be run alone.
 */
final class Shown implements AfterEachCallback, AfterAllCallback {

    /** The tests of a class show every row of a command, or of a family of them. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(Shown.class)
    @interface EveryRowOf {
        Class<? extends RegisterCommand>[] value();
    }

    private static final Map<Class<?>, Set<Class<?>>> SHOWN = new LinkedHashMap<>();

    private int tests;

    /** A command led to an event, a refusal, or, as {@code Void}, to nothing. */
    static void add(Class<?> command, Class<?> answer) {
        SHOWN.computeIfAbsent(command, shown -> new LinkedHashSet<>()).add(answer);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        tests++;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var type = context.getRequiredTestClass();
        var all = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (tests < all) {
            return;
        }
        var families = List.of(type.getAnnotation(EveryRowOf.class).value());
        Rulebook.table().stream()
                .filter(rule -> families.stream().anyMatch(family -> family.isAssignableFrom(rule.command())))
                .forEach(rule -> assertThat(SHOWN.getOrDefault(rule.command(), Set.of()))
                        .as("what tests show of %s", rule.command().getSimpleName())
                        .containsAll(answers(rule)));
    }

    private static Set<Class<?>> answers(Rule rule) {
        var answers = new LinkedHashSet<Class<?>>();
        Stream.of(rule.events(), rule.refusals()).forEach(answers::addAll);
        if (rule.nothingWhenSo()) {
            answers.add(Void.class);
        }
        return answers;
    }
}
