package org.actionline.roadmap.bench;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.actionline.roadmap.eventlog.TimeOrderedId;

/** The events that all benchmarks are made of: an outcome's timing is revised. */
final class Revisions {

    static final Clock CLOCK = Clock.systemUTC();
    static final String TYPE = "roadmap.TimingRevised";

    private static final Tag ROADMAP = new Tag("roadmap", "C2");

    private Revisions() {}

    static Tag outcome(int number) {
        return new Tag("outcome", "C2/" + number);
    }

    static Criteria of(Tag outcome) {
        return Criteria.either(Criterion.tagged(outcome));
    }

    static NewEvent revised(Tag outcome, int revision) {
        var id = TimeOrderedId.at(CLOCK.instant());
        return new NewEvent(
                id,
                TYPE,
                "1",
                Optional.empty(),
                Set.of(ROADMAP, outcome),
                Map.of("actor", "staff", "reason", "Revision " + revision, "commandId", id.toString()),
                Json.of(payload(outcome.value())));
    }

    static String payload(String outcome) {
        return "{\"outcome\":\"" + outcome
                + "\",\"from\":{\"kind\":\"year\",\"by\":\"2012\",\"printed\":\"2012\"},"
                + "\"to\":{\"kind\":\"year\",\"by\":\"2013\",\"printed\":\"2013\"},"
                + "\"reason\":\"The partner needs one more year to agree\"}";
    }
}
