package org.actionline.roadmap.eventlog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Events of a small roadmap, and what waiting for the log looks like in a test. */
final class Fixtures {

    static final Instant NOON = Instant.parse("2011-05-09T12:00:00Z");
    static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);

    static final Tag C2 = new Tag("roadmap", "C2");
    static final Tag C5 = new Tag("roadmap", "C5");
    static final Tag OUTCOME_D = new Tag("outcome", "D");
    static final Tag OUTCOME_E = new Tag("outcome", "E");

    static final String DEFINED = "roadmap.OutcomeDefined";
    static final String REVISED = "roadmap.TimingRevised";

    private Fixtures() {}

    static NewEvent event(String type, Tag... tags) {
        return event(type, "{\"timing\":\"2013\"}", tags);
    }

    static NewEvent event(String type, String payload, Tag... tags) {
        return new NewEvent(
                TimeOrderedId.at(NOON),
                type,
                "1",
                Optional.empty(),
                Set.of(tags),
                Map.of("actor", "staff", "reason", "The partner asked for it"),
                Json.of(payload));
    }

    static Condition noneSince(long marker, Criterion... criteria) {
        return new Condition(Criteria.either(criteria), marker);
    }

    /** The answer, or the failure itself. */
    static Appended answer(CompletableFuture<Appended> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LogFailure failure) {
                throw failure;
            }
            throw e;
        }
    }
}
