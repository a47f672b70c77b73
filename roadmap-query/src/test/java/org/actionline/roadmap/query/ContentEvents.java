package org.actionline.roadmap.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityAssigned;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityCompleted;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityRecoded;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityReopened;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityReworded;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityEvent.ProjectAttached;
import org.actionline.roadmap.api.activity.ActivityEvent.ProjectDetached;
import org.actionline.roadmap.api.activity.ActivityEvent.RequestFulfilled;
import org.actionline.roadmap.api.activity.ActivityEvent.RequestOnlyMarked;
import org.actionline.roadmap.api.activity.ActivityEvent.RequestRecorded;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Fulfilment;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.activity.Request;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultReworded;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultWithdrawn;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.TargetRevised;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerWithdrawn;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferenceUnlinked;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.ExpectedResultView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;

/** What the rules allow next for what an outcome holds: activities, expected results, references, partners. */
final class ContentEvents {

    private final Random random;
    private final Supplier<String> words;
    private final Supplier<BigDecimal> numbers;

    ContentEvents(Random random, Supplier<String> words, Supplier<BigDecimal> numbers) {
        this.random = random;
        this.words = words;
        this.numbers = numbers;
    }

    /** An event for one of the activities, whatever its stage allows. */
    RegisterEvent about(RoadmapCode roadmap, OutcomeView outcome, ActivityView it, int name) {
        var at = outcome.id();
        if (it.state() == State.WITHDRAWN) {
            return new ActivityReopened(roadmap, at, it.id());
        }
        var waiting = it.requests().stream()
                .filter(request -> request.fulfilment() == null)
                .findFirst();
        return switch (random.nextInt(9)) {
            case 0 -> new ActivityWithdrawn(roadmap, at, it.id());
            case 1 ->
                it.state() == State.COMPLETED
                        ? new ActivityReopened(roadmap, at, it.id())
                        : new ActivityCompleted(roadmap, at, it.id());
            case 2 -> new ActivityReworded(roadmap, at, it.id(), it.text(), words.get() + " reworded");
            case 3 -> new ActivityRecoded(roadmap, at, it.id(), it.code(), new ActivityCode("B" + name));
            case 4 ->
                waiting.isPresent()
                        ? new RequestFulfilled(
                                roadmap, at, it.id(), waiting.get().number(), new Fulfilment(day(), words.get()))
                        : new RequestOnlyMarked(roadmap, at, it.id(), !it.requestOnly());
            case 5 ->
                new ActivityAssigned(roadmap, at, it.id(), List.of(any(Role.values())), List.of(any(Bureau.values())));
            case 6 ->
                it.examples().isEmpty()
                        ? new ProjectAttached(roadmap, at, it.id(), example(name))
                        : new ProjectDetached(roadmap, at, it.id(), any(it.examples()));
            case 7 -> new ProjectAttached(roadmap, at, it.id(), example(name));
            default ->
                it.requestOnly()
                        ? new RequestRecorded(
                                roadmap,
                                at,
                                it.id(),
                                it.requests().size() + 1,
                                new Request("Administration " + name, day(), words.get()))
                        : new ProjectAttached(roadmap, at, it.id(), new Example(words.get(), null));
        };
    }

    /** An event for one of the standing expected results. */
    RegisterEvent about(RoadmapCode roadmap, OutcomeView outcome, ExpectedResultView it, int name) {
        return switch (random.nextInt(3)) {
            case 0 -> new ExpectedResultWithdrawn(roadmap, outcome.id(), it.number());
            case 1 -> new ExpectedResultReworded(roadmap, outcome.id(), it.number(), it.text(), "Reworded " + name);
            default -> new TargetRevised(roadmap, outcome.id(), it.number(), it.target(), target());
        };
    }

    /** Takes one reference away. */
    RegisterEvent unlinked(RoadmapCode roadmap, OutcomeView outcome) {
        return new ReferenceUnlinked(roadmap, outcome.id(), any(outcome.references()));
    }

    /** Takes one partner away. */
    RegisterEvent parted(RoadmapCode roadmap, OutcomeView outcome) {
        return new PartnerWithdrawn(roadmap, outcome.id(), any(outcome.partners()));
    }

    private Target target() {
        return new Target(
                null,
                numbers.get(),
                "%",
                numbers.get(),
                null,
                any(Target.Direction.values()),
                any(Target.Aggregation.values()));
    }

    private Example example(int name) {
        return new Example(words.get(), new ProjectNumber("7RAS%05d".formatted(name)));
    }

    private LocalDate day() {
        return LocalDate.of(2011, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private <T> T any(List<T> elements) {
        return elements.get(random.nextInt(elements.size()));
    }

    @SafeVarargs
    private <T> T any(T... elements) {
        return elements[random.nextInt(elements.length)];
    }
}
