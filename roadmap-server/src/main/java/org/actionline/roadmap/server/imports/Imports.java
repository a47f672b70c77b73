package org.actionline.roadmap.server.imports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.api.RefusalProblems;
import org.actionline.roadmap.server.importing.DocumentReader;
import org.actionline.roadmap.server.importing.ImportPlan;
import org.actionline.roadmap.server.importing.ImportStep;
import org.actionline.roadmap.server.importing.SourceDocument;
import org.actionline.roadmap.server.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Previews documents and, once somebody confirms, brings the register to what they say.
 *
 * <p>A plan is always made against the register as it is. Every step has an id that follows from the document, so an import that
 * was interrupted is finished by confirming it again, and one that was finished changes nothing.
 */
@Component
public class Imports {

    private static final Duration VIEWS = Duration.ofSeconds(30);

    private final DocumentStore documents;
    private final Register register;
    private final Views views;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();

    /** One import writes at a time: two plans made against the same state would get in each other's way. */
    private final ReentrantLock writing = new ReentrantLock();

    Imports(DocumentStore documents, Register register, Views views) {
        this.documents = documents;
        this.register = register;
        this.views = views;
    }

    /**
     * Reads a document and says what confirming it would write. Nothing is written to the register.
     *
     * @throws org.actionline.roadmap.server.importing.NotARoadmapDocument if it cannot be read as one
     */
    public ImportView preview(byte[] content, String name) {
        var document = DocumentReader.read(content, name);
        documents.keep(document.sha256(), name, content);
        runs.remove(document.sha256());
        return view(document, plan(document, ConfirmationAnswers.NONE), Run.NONE);
    }

    /**
     * An import as it stands: its preview, how far writing has got, or its report.
     *
     * @throws UnknownImport if no document has this id
     */
    public ImportView find(String id) {
        var run = runs.getOrDefault(id, Run.NONE);
        var document = read(id);
        return run.state() == ImportView.State.PREVIEWED
                ? view(document, plan(document, ConfirmationAnswers.NONE), run)
                : view(document, new ImportPlan(List.of(), document.doubts()), run);
    }

    /**
     * The lines of a document as they stand in it, to be read beside what was understood.
     *
     * @throws UnknownImport if no document has this id
     */
    public List<String> lines(String id) {
        var kept = documents.find(id).orElseThrow(() -> new UnknownImport(id));
        return new String(kept.content(), StandardCharsets.UTF_8).lines().toList();
    }

    /**
     * Writes what the preview announced, as ordinary commands whose events carry the document's SHA-256 and line.
     *
     * @throws UnknownImport if no document has this id
     */
    public ImportView confirm(String id, ConfirmationAnswers answers, ActorId actor) {
        var document = read(id);
        writing.lock();
        try {
            var plan = plan(document, answers);
            runs.put(id, write(id, plan, answers.effectiveOn(), actor));
            return view(document, plan, runs.getOrDefault(id, Run.NONE));
        } finally {
            writing.unlock();
        }
    }

    private SourceDocument read(String id) {
        var kept = documents.find(id).orElseThrow(() -> new UnknownImport(id));
        return DocumentReader.read(kept.content(), kept.name());
    }

    private ImportPlan plan(SourceDocument document, ConfirmationAnswers answers) {
        views.awaitPosition(register.head() - 1, VIEWS);
        return ImportPlan.of(document, views::roadmap, answers.forPlan());
    }

    private Run write(String id, ImportPlan plan, @Nullable LocalDate effectiveOn, ActorId actor) {
        var refused = new ArrayList<ImportView.RefusedChange>();
        Long position = null;
        var done = 0;
        for (var step : plan.steps()) {
            runs.put(id, new Run(ImportView.State.WRITING, done, plan.steps().size(), position, List.copyOf(refused)));
            try {
                position = register.send(step.command(), envelope(step, effectiveOn, actor))
                        .position();
                done++;
            } catch (CommandRefused e) {
                refused.add(new ImportView.RefusedChange(
                        step.source().line(),
                        step.description(),
                        String.valueOf(RefusalProblems.of(e.refusal()).getDetail())));
            }
        }
        return new Run(ImportView.State.CONFIRMED, done, plan.steps().size(), position, refused);
    }

    private static Envelope envelope(ImportStep step, @Nullable LocalDate effectiveOn, ActorId actor) {
        return new Envelope(step.id(), "import " + step.id(), actor, effectiveOn, null, step.source());
    }

    private static ImportView view(SourceDocument document, ImportPlan plan, Run run) {
        return new ImportView(
                document.sha256(),
                document.sha256(),
                document.name(),
                run.state(),
                document.counts(),
                plan.doubts().stream()
                        .map(doubt -> new ImportView.DoubtfulPassage(
                                doubt.line(),
                                doubt.raw(),
                                doubt.what(),
                                doubt.roadmap(),
                                doubt.outcome().orElse(null)))
                        .toList(),
                plan.steps().stream().map(Imports::change).toList(),
                ConfirmationAnswers.questions(),
                run.done(),
                run.state() == ImportView.State.PREVIEWED ? plan.steps().size() : run.total(),
                run.position(),
                run.refused());
    }

    private static ImportView.PlannedChange change(ImportStep step) {
        return new ImportView.PlannedChange(
                step.source().line(),
                step.command().roadmap(),
                step.outcome().orElse(null),
                step.command().getClass().getSimpleName(),
                step.description(),
                step.field(),
                step.before().orElse(null),
                step.after());
    }

    /** How far the confirmation of an import has got, since this process started. */
    private record Run(
            ImportView.State state,
            int done,
            int total,
            @Nullable Long position,
            List<ImportView.RefusedChange> refused) {

        static final Run NONE = new Run(ImportView.State.PREVIEWED, 0, 0, null, List.of());
    }
}
