package org.actionline.roadmap.server.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.Status;
import org.jspecify.annotations.Nullable;

/** The fields of a result in a form: status and narrative are required, measured value, unit and evidence are not. */
public final class ResultFields {

    private final Words words;

    public ResultFields(Words words) {
        this.words = words;
    }

    /** The result that was typed; nothing, and a note under each field that is wrong, where there is none. */
    public @Nullable Result read(Form form) {
        var status = form.required("status", this::status);
        var narrative = form.required("narrative");
        var measured = measured(form);
        var evidence =
                form.value("evidence").lines().filter(line -> !line.isBlank()).toList();
        return status == null || narrative == null
                ? null
                : form.attempt("narrative", () -> new Result(status, narrative, measured, evidence));
    }

    /** The statuses to choose from, by name, in words. */
    public Map<String, String> statuses() {
        var statuses = new LinkedHashMap<String, String>();
        for (var status : Status.values()) {
            statuses.put(status.name(), words.status(status));
        }
        return statuses;
    }

    private @Nullable Measured measured(Form form) {
        var value = form.decimal("value");
        if (value == null) {
            return null;
        }
        var unit = form.optional("unit");
        if (unit == null) {
            form.wrong("unit", words.say("error.unit"));
            return null;
        }
        return form.attempt("unit", () -> new Measured(value, unit));
    }

    private Status status(String name) {
        for (var status : Status.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        throw new InvalidValue("status", name, words.say("error.choose"));
    }
}
