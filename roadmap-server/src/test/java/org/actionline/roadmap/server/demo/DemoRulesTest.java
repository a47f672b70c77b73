package org.actionline.roadmap.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand;
import org.actionline.roadmap.command.rules.Known;
import org.actionline.roadmap.command.rules.Read;
import org.actionline.roadmap.command.rules.Rulebook;
import org.actionline.roadmap.server.demo.DemoStep.PublishVersion;
import org.actionline.roadmap.server.demo.DemoStep.Send;
import org.junit.jupiter.api.Test;

/** The demonstration under the rules that hold for everybody, without a log. */
class DemoRulesTest {

    private final List<Read> log = new ArrayList<>();

    @Test
    void every_step_is_allowed_and_changes_something() {
        for (var step : DemoScript.steps()) {
            var events = decide(command(step), step.actor());

            assertThat(events).as(step.name()).isNotEmpty();
            events.forEach(event -> log.add(new Read(log.size(), event, step.actor())));
        }
    }

    private RegisterCommand command(DemoStep step) {
        return switch (step) {
            case Send send -> send.command();
            case PublishVersion publish ->
                new VersionCommand.PublishVersion(
                        publish.roadmap(),
                        publish.version().label(),
                        new Imprint(
                                publish.version().session(),
                                publish.version().symbol(),
                                publish.version().represents()),
                        log.size(),
                        "00");
        };
    }

    private List<? extends RegisterEvent> decide(RegisterCommand command, ActorId actor) {
        var history = log.stream()
                .filter(read -> read.event().roadmap().equals(command.roadmap()))
                .toList();
        return Rulebook.decide(command, Known.read(command, actor, parts -> history));
    }
}
