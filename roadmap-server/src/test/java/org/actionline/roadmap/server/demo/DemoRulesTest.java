package org.actionline.roadmap.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.VersionCommand;
import org.actionline.roadmap.command.outcome.Outcome;
import org.actionline.roadmap.command.outcome.OutcomeRules;
import org.actionline.roadmap.command.outcome.Surroundings;
import org.actionline.roadmap.command.roadmap.Roadmap;
import org.actionline.roadmap.server.demo.DemoStep.PublishVersion;
import org.actionline.roadmap.server.demo.DemoStep.Send;
import org.junit.jupiter.api.Test;

/** The demonstration under the rules that hold for everybody, without a log. */
class DemoRulesTest {

    private final Map<RoadmapCode, Roadmap> roadmaps = new HashMap<>();
    private final Map<RoadmapCode, Surroundings> surroundings = new HashMap<>();
    private final Map<OutcomeId, Outcome> outcomes = new HashMap<>();
    private long size;

    @Test
    void every_step_is_allowed_and_changes_exactly_one_thing() {
        for (var step : DemoScript.steps()) {
            var events = decide(command(step));

            assertThat(events).as(step.name()).hasSize(1);
            events.forEach(this::evolve);
        }
    }

    private RegisterCommand command(DemoStep step) {
        return switch (step) {
            case Send send -> send.command();
            case PublishVersion publish ->
                new VersionCommand.PublishVersion(
                        publish.roadmap(),
                        publish.version().label(),
                        publish.version().session(),
                        publish.version().symbol(),
                        publish.version().represents(),
                        size,
                        "00");
        };
    }

    private List<? extends RegisterEvent> decide(RegisterCommand command) {
        if (!(command instanceof ToOutcome c)) {
            return Roadmap.decide(command, roadmaps.getOrDefault(command.roadmap(), Roadmap.UNBORN));
        }
        var around = surroundings.getOrDefault(c.roadmap(), Surroundings.NONE);
        var id = around.idOf(c.outcome());
        return OutcomeRules.decide(c, around, id == null ? Outcome.UNBORN : outcomes.getOrDefault(id, Outcome.UNBORN));
    }

    private void evolve(RegisterEvent event) {
        var roadmap = roadmaps.getOrDefault(event.roadmap(), Roadmap.UNBORN).seen(size++);
        var around = surroundings.getOrDefault(event.roadmap(), Surroundings.NONE);
        surroundings.put(event.roadmap(), Surroundings.evolve(around, event));
        roadmap = Roadmap.evolve(roadmap, event);
        if (event instanceof OfOutcome e) {
            var outcome = outcomes.getOrDefault(e.outcome(), Outcome.UNBORN);
            outcomes.put(e.outcome(), Outcome.evolve(outcome, e));
        }
        roadmaps.put(event.roadmap(), roadmap);
    }
}
