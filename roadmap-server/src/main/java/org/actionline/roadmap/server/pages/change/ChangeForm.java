package org.actionline.roadmap.server.pages.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterCommand;

/**
 * The form for one command.
 *
 * @param command its name as the API spells it, {@code reword-outcome}; its words stand under {@code change.<command>}
 * @param about parameters of the address that say which thing is meant
 * @param now what it is now, in words; empty where there is nothing to say
 * @param begins what the fields begin with
 * @param warns whether it says in particular what will happen: it ends something, or others will read it
 */
record ChangeForm(
        String command,
        List<String> about,
        Function<Subject, String> now,
        Function<Subject, List<Field>> fields,
        Function<Subject, Map<String, String>> begins,
        boolean warns,
        BiFunction<Subject, Typed, RegisterCommand> asks) {

    /** Begins the description of a form. */
    static Draft of(String command, String... about) {
        return new Draft(command, List.of(about));
    }

    /** A form that is being described. */
    static final class Draft {

        private final String command;
        private final List<String> about;
        private final List<Function<Subject, List<Field>>> fields = new ArrayList<>();
        private Function<Subject, String> now = about -> "";
        private Function<Subject, Map<String, String>> begins = about -> Map.of();
        private boolean warns;

        private Draft(String command, List<String> about) {
            this.command = command;
            this.about = about;
        }

        Draft now(Function<Subject, String> words) {
            now = words;
            return this;
        }

        Draft fields(Field... more) {
            return fields(about -> List.of(more));
        }

        Draft fields(Function<Subject, List<Field>> more) {
            fields.add(more);
            return this;
        }

        Draft begins(Function<Subject, Map<String, String>> values) {
            begins = values;
            return this;
        }

        /** It takes a reason, and may name a decision. */
        Draft why() {
            return fields(
                    Field.text("reason").checkedBy(text -> new Reason(text, null)),
                    Field.line("decision").optional().checkedBy(text -> new Reason("-", text)));
        }

        Draft warns() {
            warns = true;
            return this;
        }

        ChangeForm asks(BiFunction<Subject, Typed, RegisterCommand> maker) {
            return new ChangeForm(
                    command,
                    about,
                    now,
                    about -> fields.stream()
                            .flatMap(more -> more.apply(about).stream())
                            .toList(),
                    begins,
                    warns,
                    maker);
        }
    }
}
