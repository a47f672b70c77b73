package org.actionline.roadmap.server.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.command.rules.Known;
import org.actionline.roadmap.command.rules.Read;
import org.actionline.roadmap.command.rules.Rulebook;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/** The register's own rules and folds over a log in memory; a command id that was answered appends nothing again. */
final class InMemoryRegister {

    private static final ActorId IMPORTER = new ActorId("importer");

    private final List<Read> log = new ArrayList<>();
    private final Map<RoadmapCode, RoadmapView> views = new HashMap<>();
    private final Set<CommandId> answered = new HashSet<>();

    Optional<RoadmapView> roadmap(RoadmapCode code) {
        return Optional.ofNullable(views.get(code));
    }

    int size() {
        return log.size();
    }

    void send(ImportStep step) {
        if (answered.add(step.id())) {
            send(step.command());
        }
    }

    void send(RegisterCommand command) {
        var known = Known.read(command, IMPORTER, parts -> history(command.roadmap()));
        Rulebook.decide(command, known).forEach(this::append);
    }

    private List<Read> history(RoadmapCode roadmap) {
        return log.stream()
                .filter(read -> read.event().roadmap().equals(roadmap))
                .toList();
    }

    private void append(RegisterEvent event) {
        var logged = new LoggedEvent(
                event,
                event.getClass().getSimpleName(),
                log.size(),
                Instant.EPOCH,
                LocalDate.EPOCH,
                IMPORTER,
                null,
                null,
                null);
        log.add(new Read(log.size(), event, IMPORTER));
        views.put(event.roadmap(), RoadmapFold.fold(views.get(event.roadmap()), logged));
    }
}
