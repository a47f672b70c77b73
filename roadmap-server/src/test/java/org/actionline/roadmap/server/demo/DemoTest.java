package org.actionline.roadmap.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.demo.DemoStep.Send;
import org.actionline.roadmap.server.register.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server, started on a directory again and again. */
class DemoTest {

    @TempDir
    private Path data;

    @Test
    void an_interrupted_first_start_is_finished_by_the_next_and_a_third_changes_nothing() {
        try (var server = start(false)) {
            DemoScript.steps().stream().limit(100).map(Send.class::cast).forEach(step -> send(server, step));
        }
        var head = finished();
        try (var server = start(true)) {
            assertThat(head(server)).isEqualTo(head);
            assertThat(log(server).read(0, head).map(DemoTest::provenance).distinct())
                    .containsExactlyElementsOf(DemoScript.steps().stream()
                            .map(DemoTest::provenance)
                            .toList());
        }
    }

    /** The number of events after another start. */
    private long finished() {
        try (var server = start(true)) {
            return head(server);
        }
    }

    @Test
    void a_register_that_holds_something_else_is_left_alone() {
        try (var server = start(false)) {
            send(server, new OpenRoadmap(new RoadmapCode("C7"), "Applications", "ITU", "2015", Template.sixColumns()));
        }
        try (var server = start(true)) {
            assertThat(head(server)).isEqualTo(1);
        }
    }

    private static String provenance(StoredEvent event) {
        return event.metadata().get(Provenance.COMMAND) + " by " + event.actor() + " on " + event.effectiveOn();
    }

    private static String provenance(DemoStep step) {
        return step.envelope().id() + " by " + step.actor() + " on " + step.effectiveOn();
    }

    private static void send(ConfigurableApplicationContext server, Send step) {
        server.getBean(Register.class).send(step.command(), step.envelope());
    }

    private static void send(ConfigurableApplicationContext server, RegisterCommand command) {
        var id = CommandId.of("01890a5d-ac96-774b-bcce-b302099a8057");
        server.getBean(Register.class).send(command, new Envelope(id, "", new ActorId("staff"), null, null, null));
    }

    private static long head(ConfigurableApplicationContext server) {
        return log(server).head();
    }

    private static EventLog log(ConfigurableApplicationContext server) {
        return server.getBean(EventLog.class);
    }

    private ConfigurableApplicationContext start(boolean demo) {
        return new SpringApplicationBuilder(RoadmapApplication.class)
                .properties("server.port=0", "roadmap.data=" + data, "roadmap.demo=" + demo)
                .run();
    }
}
