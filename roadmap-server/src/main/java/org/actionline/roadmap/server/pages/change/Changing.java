package org.actionline.roadmap.server.pages.change;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.server.pages.ChangeRow;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Saving;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a form about a change, and sends the command that it became. */
@Component
class Changing {

    private static final Field EFFECTIVE_ON = Field.day("effectiveOn").optional();

    private final RoadmapQueries queries;
    private final Register register;
    private final Saving saving;
    private final Words words;

    Changing(RoadmapQueries queries, Register register, Saving saving, Words words) {
        this.queries = queries;
        this.register = register;
        this.saving = saving;
        this.words = words;
    }

    /**
     * What was saved.
     *
     * @param position of its last event
     */
    record Saved(RegisterCommand command, long position) {}

    /**
     * Where a form is.
     *
     * @param path the pages above it; the last one is the way back
     * @param address without parameters
     */
    record Place(List<Frame.Crumb> path, String address) {}

    /** The form as it begins. */
    String blank(ChangeForm change, Subject about, Place place, Model model) {
        var typed = new LinkedHashMap<>(change.begins().apply(about));
        typed.put("command", UUID.randomUUID().toString());
        return show(change, about, new Form(typed, words), place, model);
    }

    /** The form as somebody filled it in. */
    String show(ChangeForm change, Subject about, Form form, Place place, Model model) {
        var fields = fields(change, about);
        var page = ChangePage.of(change, about, fields, form, words);
        var title = about.name().isEmpty() ? page.verb() : words.say("change.title", page.verb(), about.name());
        model.addAttribute("frame", new Frame(title, place.path(), null, null));
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        model.addAttribute("address", place.address());
        model.addAttribute("back", place.path().getLast().address());
        model.addAttribute("version", about.row() == null ? "" : about.outcome().version());
        model.addAttribute("mine", mine(page, form));
        model.addAttribute("conflicts", about.row() == null ? List.of() : conflicts(about, about.outcome(), form));
        return "change";
    }

    /**
     * Sends the command.
     *
     * @return nothing where the form says why not, or only asks for another row
     */
    @Nullable
    Saved save(ChangeForm change, Subject about, Form form, ActorId actor) {
        var more = form.value("more");
        if (!more.isEmpty()) {
            fields(change, about).stream()
                    .filter(field -> field.name().equals(more))
                    .forEach(field -> form.put(more + ".rows", Integer.toString(lastOf(field, form) + 3)));
            return null;
        }
        var fields = fields(change, about);
        fields.forEach(field -> field.check(form));
        var command = form.faultless() ? asked(change, about, fields, form) : null;
        if (command == null || !form.faultless()) {
            return null;
        }
        var position = send(change, about, fields, form, command, actor);
        return position.isEmpty() ? null : new Saved(command, position.getAsLong());
    }

    /** The same form sent twice asks for the same, whatever ids were made for it. */
    private OptionalLong send(
            ChangeForm change, Subject about, List<Field> fields, Form form, RegisterCommand command, ActorId actor) {
        var asked = new HashMap<String, Object>(about.of());
        fields.forEach(field -> asked.put(field.name(), List.of(form.value(field.name()), form.under(field.name()))));
        return saving.save(
                form,
                fields.getFirst().name(),
                List.of(change.command(), command.roadmap(), new TreeMap<>(asked)),
                actor,
                form.day(EFFECTIVE_ON.name()),
                envelope -> register.send(command, envelope));
    }

    private @Nullable RegisterCommand asked(ChangeForm change, Subject about, List<Field> fields, Form form) {
        try {
            return change.asks().apply(about, new Typed(form, ""));
        } catch (InvalidValue e) {
            if (!form.faultless()) {
                return null; // A row that is wrong is left out, so that the list seems too short: the row says enough.
            }
            var named =
                    fields.stream().map(Field::name).filter(e.field()::equals).findFirst();
            form.wrong(named.orElse(fields.getFirst().name()), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static List<Field> fields(ChangeForm change, Subject about) {
        return Stream.concat(change.fields().apply(about).stream(), Stream.of(EFFECTIVE_ON))
                .toList();
    }

    private static int lastOf(Field field, Form form) {
        var filled = field.rowsOf(form);
        var asked = form.value(field.name() + ".rows");
        return Math.max(
                filled.isEmpty() ? 0 : filled.getLast(), asked.matches("\\d{1,2}") ? Integer.parseInt(asked) : 0);
    }

    /** What was typed, to be read beside what somebody else saved meanwhile. */
    private static Map<String, String> mine(ChangePage page, Form form) {
        var mine = new LinkedHashMap<String, String>();
        page.boxes().forEach(box -> mine.put(box.label(), form.value(box.name())));
        return mine;
    }

    private List<ChangeRow> conflicts(Subject about, OutcomeView outcome, Form form) {
        return form.overtakenBy().isEmpty()
                ? List.of()
                : queries.history(about.roadmapCode(), outcome.code()).stream()
                        .filter(change -> form.overtakenBy().contains(change.position()))
                        .map(change -> ChangeRow.of(change, words))
                        .toList();
    }
}
