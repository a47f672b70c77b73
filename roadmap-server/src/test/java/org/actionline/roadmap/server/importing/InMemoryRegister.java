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
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.command.outcome.Outcome;
import org.actionline.roadmap.command.outcome.OutcomeRules;
import org.actionline.roadmap.command.outcome.Surroundings;
import org.actionline.roadmap.command.roadmap.Roadmap;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/** The register's own rules and folds over a log in memory; a command id that was answered appends nothing again. */
final class InMemoryRegister {

    private final List<RegisterEvent> log = new ArrayList<>();
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
        switch (command) {
            case ToOutcome c -> decide(c).forEach(this::append);
            case RegisterCommand c -> decide(c).forEach(this::append);
        }
    }

    private List<RegisterEvent> decide(RegisterCommand command) {
        var roadmap = Roadmap.UNBORN;
        for (var event : log) {
            if (event.roadmap().equals(command.roadmap())) {
                roadmap = Roadmap.evolve(roadmap, event);
            }
        }
        return Roadmap.decide(command, roadmap);
    }

    private List<OfOutcome> decide(ToOutcome command) {
        var around = Surroundings.NONE;
        for (var event : log) {
            if (event.roadmap().equals(command.roadmap())) {
                around = Surroundings.evolve(around, event);
            }
        }
        var id = around.idOf(command.outcome());
        var outcome = Outcome.UNBORN;
        for (var event : log) {
            if (event instanceof OfOutcome own && own.outcome().equals(id)) {
                outcome = Outcome.evolve(outcome, own);
            }
        }
        return OutcomeRules.decide(command, around, outcome);
    }

    private void append(RegisterEvent event) {
        var logged = new LoggedEvent(
                event,
                event.getClass().getSimpleName(),
                log.size(),
                Instant.EPOCH,
                LocalDate.EPOCH,
                new ActorId("importer"),
                null,
                null,
                null);
        log.add(event);
        views.put(event.roadmap(), RoadmapFold.fold(views.get(event.roadmap()), logged));
    }
}
