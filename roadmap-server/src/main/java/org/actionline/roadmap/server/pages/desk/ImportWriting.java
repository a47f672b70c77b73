package org.actionline.roadmap.server.pages.desk;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.doubt.DoubtCommand.SettleDoubt;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.roadmap.DoubtView;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.imports.ConfirmationAnswers;
import org.actionline.roadmap.server.imports.ImportView;
import org.actionline.roadmap.server.imports.Imports;
import org.actionline.roadmap.server.register.Register;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes confirmed imports while their page shows how far it has come, and then settles the doubts that were decided on it.
 *
 * <p>What is interrupted is finished by confirming again: neither a change nor a settlement is written twice.
 */
@Component
class ImportWriting {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWriting.class);

    /** How long the doubts that were just written may take to be seen. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Imports imports;
    private final RoadmapQueries queries;
    private final Register register;
    private final Views views;
    private final Set<String> writing = ConcurrentHashMap.newKeySet();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    ImportWriting(Imports imports, RoadmapQueries queries, Register register, Views views) {
        this.imports = imports;
        this.queries = queries;
        this.register = register;
        this.views = views;
    }

    boolean underWay(String id) {
        return writing.contains(id);
    }

    /** Why writing could not be brought to an end the last time, where it could not. */
    @Nullable
    String failure(String id) {
        return failures.get(id);
    }

    /**
     * Begins to write, unless that is under way.
     *
     * @param decisions how a doubt is settled, by its place in the preview
     */
    void begin(String id, ConfirmationAnswers answers, Map<Integer, Reason> decisions, ActorId actor) {
        if (writing.add(id)) {
            failures.remove(id);
            var preview = imports.find(id);
            Thread.ofVirtual().name("import").start(() -> {
                try {
                    imports.confirm(id, answers, actor);
                    views.awaitPosition(register.head() - 1, PATIENCE);
                    decisions.forEach((place, reason) -> settle(preview.doubts().get(place), reason, actor));
                } catch (RuntimeException e) {
                    LOG.error("The import {} stopped", id, e);
                    failures.put(id, String.valueOf(e.getMessage()));
                } finally {
                    writing.remove(id);
                }
            });
        }
    }

    /** A doubt that somebody else settled meanwhile stays as it is. */
    private void settle(ImportView.DoubtfulPassage passage, Reason reason, ActorId actor) {
        queries.roadmap(passage.roadmap()).doubts().stream()
                .filter(doubt -> is(passage, doubt))
                .findFirst()
                .ifPresent(doubt -> {
                    var command = new SettleDoubt(passage.roadmap(), doubt.id(), reason);
                    try {
                        register.send(
                                command,
                                new Envelope(
                                        new CommandId(UUID.randomUUID()), command.toString(), actor, null, null, null));
                    } catch (CommandRefused settledMeanwhile) {
                        LOG.info("Doubt {} was settled meanwhile", doubt.id());
                    }
                });
    }

    private static boolean is(ImportView.DoubtfulPassage passage, DoubtView doubt) {
        return !doubt.settled()
                && doubt.line() == passage.line()
                && doubt.raw().equals(passage.raw())
                && doubt.what().equals(passage.what());
    }
}
