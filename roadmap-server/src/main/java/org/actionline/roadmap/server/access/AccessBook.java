package org.actionline.roadmap.server.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.TimeOrderedId;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of roles, accounts and proposals, and its state. Thread-safe.
 *
 * <p>Decisions are made on the state as of the head and appended only if nothing was appended since; the loser decides again.
 */
final class AccessBook implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DECISIONS = 50;

    private final EventLog log;
    private final Clock clock;

    /** The state and the number of events that it counts; replaced together under the lock of this. */
    private volatile Counted counted = new Counted(0, AccessState.NEW);

    AccessBook(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    private record Counted(long events, AccessState state) {}

    /** As of the newest event. */
    AccessState state() {
        return counted().state();
    }

    /**
     * Decides and appends.
     *
     * @return what was appended
     * @throws AccessRefused if a rule forbids it
     */
    List<AccessEvent> decide(ActorId by, Function<AccessState, List<AccessEvent>> rule) {
        for (var tries = 1; ; tries++) {
            var now = counted();
            var events = rule.apply(now.state());
            if (events.isEmpty()) {
                return events;
            }
            try {
                log.append(
                                new Condition(Criteria.everything(), now.events()),
                                events.stream().map(event -> stored(event, by)).toList())
                        .join();
                return events;
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof LogFailure.Conflict) || tries == DECISIONS) {
                    throw e.getCause() instanceof LogFailure failure ? failure : e;
                }
            }
        }
    }

    ProposalId newProposal() {
        return new ProposalId(TimeOrderedId.at(clock.instant()));
    }

    @Override
    public void close() {
        log.close();
    }

    private Counted counted() {
        var known = counted;
        return known.events() == log.head() ? known : catchUp();
    }

    private synchronized Counted catchUp() {
        var now = counted;
        var head = log.head();
        var state = now.state();
        for (var event : (Iterable<StoredEvent>) log.read(now.events(), head)::iterator) {
            state = state.evolve(read(event), new ActorId(event.actor()), event.recordedAt());
        }
        counted = new Counted(head, state);
        return counted;
    }

    private NewEvent stored(AccessEvent event, ActorId by) {
        return new NewEvent(
                TimeOrderedId.at(clock.instant()),
                AccessEvent.NAMESPACE + event.getClass().getSimpleName(),
                AccessEvent.REVISION,
                Optional.empty(),
                Set.of(),
                Map.of(NewEvent.ACTOR, by.text()),
                Json.of(JSON.writeValueAsString(event)));
    }

    private static AccessEvent read(StoredEvent event) {
        var type = AccessEvent.TYPES.get(event.type());
        if (type == null || !event.revision().equals(AccessEvent.REVISION)) {
            throw new IllegalStateException("Event %d of the access log is %s#%s, which this program does not know"
                    .formatted(event.position(), event.type(), event.revision()));
        }
        var payload = new String(event.payload().bytes(), StandardCharsets.UTF_8);
        return (AccessEvent) JSON.readValue(payload, type);
    }
}
