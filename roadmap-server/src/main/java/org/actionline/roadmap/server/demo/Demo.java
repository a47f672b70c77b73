package org.actionline.roadmap.server.demo;

import java.util.List;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Tag;
import org.actionline.roadmap.server.demo.DemoStep.PublishVersion;
import org.actionline.roadmap.server.demo.DemoStep.Send;
import org.actionline.roadmap.server.register.Publication;
import org.actionline.roadmap.server.register.Register;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Fills an empty register with the demonstration.
 *
 * <p>A start that was interrupted is finished by the next one: the steps that the log already holds answer without writing. A
 * register that holds anything else is left alone.
 */
@Component
@ConditionalOnBooleanProperty("roadmap.demo")
class Demo implements ApplicationRunner {

    private static final int BETWEEN_PROGRESS_LINES = 100;

    private final Register register;
    private final Publication publication;
    private final EventLog log;

    Demo(Register register, Publication publication, EventLog log) {
        this.register = register;
        this.publication = publication;
        this.log = log;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var steps = DemoScript.steps();
        if (log.head() > 0 && !isDone(steps.getFirst())) {
            System.out.println("The register already holds other roadmaps; the demonstration is not added.");
        } else if (!isDone(steps.getLast())) {
            send(steps);
        }
    }

    private void send(List<DemoStep> steps) {
        System.out.println("Writing the demonstration: three roadmaps with ten years of history.");
        for (var number = 1; number <= steps.size(); number++) {
            send(steps.get(number - 1));
            if (number % BETWEEN_PROGRESS_LINES == 0 || number == steps.size()) {
                System.out.println("  %d of %d changes".formatted(number, steps.size()));
            }
        }
    }

    /** The server already answers, so somebody may have come first; what a rule then forbids is left out, and said. */
    private void send(DemoStep step) {
        try {
            switch (step) {
                case Send send -> register.send(send.command(), send.envelope());
                case PublishVersion publish -> publish(publish);
            }
        } catch (CommandRefused refused) {
            System.out.println("  left out %s: %s".formatted(step.name(), refused.refusal()));
        }
    }

    private void publish(PublishVersion step) {
        var version = step.version();
        publication.publish(
                step.roadmap(),
                version.label(),
                new Imprint(version.session(), version.symbol(), version.represents()),
                step.envelope());
    }

    private boolean isDone(DemoStep step) {
        var command = new Tag(Tags.COMMAND, step.envelope().id().toString());
        return log.read(Criteria.either(Criterion.tagged(command)), 0, log.head())
                .findAny()
                .isPresent();
    }
}
