package org.actionline.roadmap.server.pages.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.grid.GridCommand.GridRow;
import org.actionline.roadmap.api.grid.GridCommand.RecordResults;
import org.actionline.roadmap.api.grid.GridCommand.Write;
import org.actionline.roadmap.api.grid.GridRefusal.RefusedRow;
import org.actionline.roadmap.api.grid.GridRefusal.RowsRefused;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.server.pages.Form;
import org.actionline.roadmap.server.pages.Saving;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.register.Answer;
import org.actionline.roadmap.server.register.RegisterBusy;
import org.springframework.stereotype.Component;

/** Sends the filled rows of a period as one command, and says of each what became of it. */
@Component
class SendingRows {

    private final Saving saving;
    private final Words words;

    SendingRows(Saving saving, Words words) {
        this.saving = saving;
        this.words = words;
    }

    /**
     * What became of the rows.
     *
     * @param rows the filled ones; the form of each says what is wrong with it
     * @param saved positions of those that were saved, by key
     * @param wrong why nothing was saved, where it is not for a single row; empty otherwise
     */
    record Sent(List<FilledRow> rows, Map<String, Long> saved, String wrong) {

        /** How many could be saved if the others were left out. */
        int right() {
            return wrong.isEmpty() && saved.isEmpty()
                    ? (int) rows.stream().filter(row -> row.form().faultless()).count()
                    : 0;
        }
    }

    /**
     * Saves all filled rows in one commit; none when one is not right, unless only those that are right are wanted.
     *
     * @param fields of all rows, with the command's id and, to leave out rows that are not right, {@code write=valid}
     */
    Sent send(RoadmapCode roadmap, PeriodLabel period, Map<String, String> fields, ActorId actor) {
        var filled = FilledRow.of(fields, words);
        var rows = new ArrayList<GridRow>();
        for (var one : filled) {
            if (one.row() != null) {
                rows.add(one.row());
            }
        }
        var write = "valid".equals(fields.get("write")) ? Write.VALID : Write.ALL;
        if (rows.isEmpty()) {
            return new Sent(filled, Map.of(), "");
        }
        // With a row that cannot be read the others are only tried, under an id of their own.
        var tried = rows.size() < filled.size() && write == Write.ALL;
        var form = new Form(tried ? Map.of("command", UUID.randomUUID().toString()) : fields, words);
        try {
            var command = new RecordResults(roadmap, period, rows, tried ? Write.NONE : write);
            return told(filled, saving.send(form, command, actor), tried);
        } catch (CommandRefused e) {
            if (e.refusal() instanceof RowsRefused refused) {
                note(filled, refused.rows());
                return new Sent(filled, Map.of(), "");
            }
            saving.note(form, "status", e.refusal());
        } catch (RegisterBusy | LogFailure | InvalidValue e) {
            form.wrong("status", String.valueOf(e.getMessage()));
        }
        return new Sent(filled, Map.of(), String.join(" ", form.errors().values()));
    }

    /** The events stand in the order of the rows that were not left out. */
    private Sent told(List<FilledRow> filled, Answer answer, boolean tried) {
        note(filled, answer.leftOut());
        var saved = new LinkedHashMap<String, Long>();
        var events = new ArrayList<>(answer.events());
        if (!tried) {
            filled.stream()
                    .filter(row -> row.row() != null && row.form().faultless() && !events.isEmpty())
                    .forEach(row -> saved.put(row.key(), events.removeFirst().position()));
        }
        return new Sent(filled, saved, "");
    }

    private void note(List<FilledRow> filled, List<RefusedRow> refused) {
        var forms = new HashMap<Integer, Form>();
        for (var row : filled) {
            if (row.row() != null) {
                forms.put(row.row().number(), row.form());
            }
        }
        for (var row : refused) {
            var form = forms.get(row.number());
            if (form != null) {
                saving.note(form, "status", row.why());
            }
        }
    }
}
