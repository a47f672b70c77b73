package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.command.rules.Rule;
import org.actionline.roadmap.command.rules.Rulebook;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The guide to the commands is written from the tables of the rules and the controllers.
 *
 * <p>After a deliberate change copy the received file named in the failure over the guide.
 */
class CommandGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "commands.md");
    private static final Path RECEIVED = Path.of("target", "received-docs", "commands.md");

    /** Given inside the register only: an import raises the doubts that it meets. */
    private static final Set<Class<? extends RegisterCommand>> WITHOUT_ADDRESS = Set.of(RaiseDoubt.class);

    /** What every body may say, told once at the head of the guide. */
    private static final Set<String> COMMON_FIELDS = Set.of("reason", "decision", "effectiveOn");

    @Test
    void the_guide_is_what_the_code_says() throws IOException {
        var guide = head()
                + RegisterCommand.FAMILIES.stream()
                        .map(CommandGuideTest::concept)
                        .collect(Collectors.joining());
        Files.createDirectories(RECEIVED.getParent());
        Files.writeString(RECEIVED, guide);

        assertThat(GUIDE).as("the guide; received in %s", RECEIVED).hasContent(guide);
    }

    @Test
    void every_command_has_an_address_or_stays_inside() {
        assertThat(Rulebook.table())
                .allSatisfy(rule -> assertThat(addresses(rule.command()))
                        .as("addresses of %s", rule.command().getSimpleName())
                        .matches(found -> found.isEmpty() == WITHOUT_ADDRESS.contains(rule.command())));
    }

    private static String head() {
        return """
            # Commands

            What can be asked of the register, concept by concept. Written from the code by `CommandGuideTest`; do not edit.

            Every body may say `effectiveOn`, the day the change is true in the world; without it that is today. Where a reason is
            required, `reason` says why, and `decision` may name the document that decided it. Any command may also be refused with
            %s, before its own rules are asked. `docs/api.md` tells what the problems mean.
            """.formatted(problems(Rulebook.ALWAYS));
    }

    private static String concept(Class<? extends RegisterCommand> family) {
        return "\n## " + words(family.getSimpleName().replace("Command", ""))
                + "\n"
                + Rulebook.table().stream()
                        .filter(rule -> family.isAssignableFrom(rule.command()))
                        .map(CommandGuideTest::command)
                        .collect(Collectors.joining());
    }

    private static String command(Rule rule) {
        var addresses = addresses(rule.command());
        var address = addresses.isEmpty()
                ? "Inside the register only"
                : addresses.stream().map(found -> "`" + found.text() + "`").collect(Collectors.joining("<br>"));
        return """

                ### %s

                | | |
                |---|---|
                | address | %s |
                | fields | %s |
                | reason | %s |
                | refused with | %s |
                | events | %s |
                """.formatted(
                        kebab(rule.command().getSimpleName()),
                        address,
                        fields(rule.command(), addresses),
                        switch (rule.reason()) {
                            case NEVER -> "none";
                            case TO_DIVIDE -> "required with a parent";
                            case ALWAYS -> "required";
                        },
                        problems(rule.refusals()),
                        events(rule));
    }

    private static String events(Rule rule) {
        var events = rule.events().stream()
                .map(event -> "`" + event.getSimpleName() + "`")
                .collect(Collectors.joining(", "));
        return rule.nothingWhenSo() ? events + "; none when it is already so" : events;
    }

    private static String problems(List<Class<? extends Refusal>> refusals) {
        return refusals.stream()
                .map(refusal -> "`" + SampleProblems.name(refusal, RefusalProblems::of) + "`")
                .collect(Collectors.joining(", "));
    }

    private static List<Address> addresses(Class<? extends RegisterCommand> command) {
        return Address.all().stream()
                .filter(address -> address.text().startsWith("POST "))
                .filter(address -> gives(address, command))
                .toList();
    }

    private static boolean gives(Address address, Class<? extends RegisterCommand> command) {
        var named = address.handler().getAnnotation(Gives.class);
        return named != null ? named.value() == command : address.text().endsWith("/" + kebab(command.getSimpleName()));
    }

    private static String fields(Class<? extends RegisterCommand> command, List<Address> addresses) {
        var components = addresses.isEmpty()
                ? Stream.of(command.getRecordComponents())
                        .filter(component -> !component.getName().equals("roadmap"))
                : addresses.stream()
                        .flatMap(address -> Arrays.stream(address.handler().getParameters()))
                        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                        .flatMap(parameter -> Arrays.stream(parameter.getType().getRecordComponents()));
        var fields = components
                .filter(component -> !COMMON_FIELDS.contains(component.getName()))
                .map(CommandGuideTest::field)
                .distinct()
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "none" : fields;
    }

    private static String field(RecordComponent component) {
        return "`" + component.getName() + "` (" + type(component.getGenericType()) + ")";
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType list) {
            return "list of " + type(list.getActualTypeArguments()[0]);
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class) {
            return "number";
        }
        return words(((Class<?>) type).getSimpleName()).toLowerCase(Locale.ROOT);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** "ExpectedResult" as "Expected result". */
    private static String words(String name) {
        var words = kebab(name).replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
