package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.SourceLine;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** The steps of an import while they are planned, in the order in which they are sent. */
final class PlanDraft {

    private final SourceDocument document;
    private final DocumentIds ids;
    private final Reason reason;
    private final List<ImportStep> steps = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    PlanDraft(SourceDocument document, ImportAnswers answers) {
        this.document = document;
        this.ids = new DocumentIds(document.sha256());
        this.reason = new Reason(
                "So printed in the imported document " + document.name() + " (SHA-256 " + document.sha256() + ")",
                answers.decision().orElse(null));
    }

    DocumentIds ids() {
        return ids;
    }

    Reason reason() {
        return reason;
    }

    List<ImportStep> steps() {
        return steps;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** Something that the register does not have yet; sent twice it is made once. */
    void add(RegisterCommand command, Optional<OutcomeCode> outcome, int line, String field, String after) {
        add(command, outcome, line, field, Optional.empty(), after, ids.of("command", command));
    }

    /** Something that replaces what the register has at that version of the outcome; at a later one it is another command. */
    void replace(
            RegisterCommand command,
            OutcomeCode outcome,
            long version,
            int line,
            String field,
            String before,
            String after) {
        var id = ids.of("command", command, version);
        add(command, Optional.of(outcome), line, field, Optional.of(before), after, id);
    }

    /** What is doubtful between document and register; a person decides. */
    void doubt(RoadmapCode roadmap, Optional<OutcomeCode> outcome, int line, String raw, String what) {
        doubts.add(new Doubt(line, raw, what, roadmap, outcome));
    }

    void raise(Doubt doubt) {
        var command = new RaiseDoubt(
                doubt.roadmap(), id(doubt), doubt.outcome().orElse(null), doubt.line(), doubt.raw(), doubt.what());
        add(command, doubt.outcome(), doubt.line(), "doubt", doubt.what());
    }

    /** The same line of the same document and the same words are the same doubt. */
    DoubtId id(Doubt doubt) {
        return new DoubtId(ids.of(
                "doubt",
                doubt.roadmap(),
                doubt.outcome().map(OutcomeCode::text).orElse(""),
                doubt.line(),
                doubt.what(),
                doubt.raw()));
    }

    private void add(
            RegisterCommand command,
            Optional<OutcomeCode> outcome,
            int line,
            String field,
            Optional<String> before,
            String after,
            UUID id) {
        var where = command.roadmap() + outcome.map(code -> " " + code).orElse("");
        var verb = before.isPresent() ? "change " : "add ";
        steps.add(new ImportStep(
                command,
                new CommandId(id),
                new SourceLine(document.sha256(), line),
                outcome,
                where + ": " + verb + field,
                field,
                before,
                after));
    }
}
