package org.actionline.roadmap.server.demo;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.actionline.roadmap.api.RegisterCommand;

/** The commands of the register by the names that addresses end with. */
final class Commands {

    private static final Map<String, Class<? extends RegisterCommand>> NAMED = RegisterCommand.FAMILIES.stream()
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .collect(toUnmodifiableMap(Commands::name, type -> type.asSubclass(RegisterCommand.class)));

    private Commands() {}

    /** "approve-result" for {@code ApproveResult}. */
    static String name(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static Class<? extends RegisterCommand> named(String name) {
        var type = NAMED.get(name);
        if (type == null) {
            throw new IllegalStateException("The demonstration gives a command that there is not: " + name);
        }
        return type;
    }
}
