package org.actionline.roadmap.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.result.EvidenceFile;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.outcome.State;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a result in a form: status and narrative are required; measured value, its unit, the target that it counts towards,
 * and evidence are not.
 */
public final class ResultFields {

    /** What the names of the fields begin with that carry files kept already: {@code kept.<sha256>}, the value is the file's name. */
    static final String KEPT = "kept";

    /** And of those that say that one of these is cited no longer. */
    static final String TAKEN_OFF = "off";

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
        var files = files(form);
        return status == null || narrative == null || files == null
                ? null
                : form.attempt("narrative", () -> new Result(status, narrative, measured, evidence, files));
    }

    /** A recorded result as fields, to begin a correction with. */
    static Map<String, String> of(ResultView recorded) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("status", recorded.status().name());
        fields.put("narrative", recorded.narrative());
        fields.put("evidence", String.join("\n", recorded.evidence()));
        recorded.files().forEach(file -> fields.put(KEPT + "." + file.sha256(), file.name()));
        var measured = recorded.measured();
        if (measured != null) {
            fields.put("value", measured.value().toPlainString());
            fields.put("unit", measured.unit());
            var expected = measured.expectedResult();
            fields.put("expectedResult", expected == null ? "" : expected.toString());
        }
        return fields;
    }

    /** The targets that a value can count towards, by the number of their expected result; empty where there is none. */
    static Map<String, String> targets(OutcomeView outcome) {
        var targets = new LinkedHashMap<String, String>();
        for (var expected : outcome.expectedResults()) {
            var target = expected.target();
            if (target != null && expected.state() == State.ACTIVE) {
                targets.put(
                        Integer.toString(expected.number()),
                        expected.text() + " (" + target.value().toPlainString() + " " + target.unit() + ")");
            }
        }
        return targets;
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
        var expected = form.value("expectedResult");
        return form.attempt(
                "value",
                () -> new Measured(value, unit, expected.matches("\\d{1,4}") ? Integer.valueOf(expected) : null));
    }

    /** Those that are kept, less those that were taken off; nothing, and a note, where a name or hash is none. */
    private static @Nullable List<EvidenceFile> files(Form form) {
        var files = new ArrayList<EvidenceFile>();
        form.under(KEPT).forEach((hash, name) -> {
            var file = form.value(TAKEN_OFF + "." + hash).isEmpty()
                    ? form.attempt("file", () -> new EvidenceFile(new Sha256(hash), name))
                    : null;
            if (file != null) {
                files.add(file);
            }
        });
        return form.error("file") == null ? files : null;
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
