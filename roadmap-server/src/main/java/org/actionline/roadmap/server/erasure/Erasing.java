package org.actionline.roadmap.server.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.CommandRefusal.CommandIdReused;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.erasure.ErasureEvent.PayloadErased;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.actionline.roadmap.eventlog.TimeOrderedId;
import org.actionline.roadmap.server.evidence.EvidenceStore;
import org.actionline.roadmap.server.imports.Imports;
import org.actionline.roadmap.server.ledger.Ledger;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Erases the payload of an event: what is kept of it stands in the very event that says so, and the log does the rest.
 *
 * <p>The words may stand elsewhere too: in later events that state what was before, and in the imported document. Those documents
 * are destroyed; those events are named, and erased as well if that is asked for.
 */
@Component
public final class Erasing {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TRIES = 10;

    private final EventLog log;
    private final Ledger ledger;
    private final Imports imports;
    private final EvidenceStore evidence;
    private final Clock clock;

    /** A crash between the event and the deed leaves documents to the next start; payloads are the log's own business. */
    Erasing(EventLog log, Ledger ledger, Imports imports, EvidenceStore evidence, Clock clock) {
        this.log = log;
        this.ledger = ledger;
        this.imports = imports;
        this.evidence = evidence;
        this.clock = clock;
        erasures(Criterion.ofType(EventLog.ERASURE)).forEach(this::destroyDocuments);
    }

    /** Who wants it, and why. */
    public record Request(ActorId actor, CommandId id, Reason reason, boolean copiesToo) {}

    /**
     * Erases.
     *
     * @throws NotErasable if the event has to stay or was erased before
     * @throws CommandRefused if the id was used for something else
     * @throws org.actionline.roadmap.ledger.SigningHalted if the log is not as it was signed: nothing is destroyed then
     */
    public synchronized Erased erase(long position, Request request) {
        var before = answers(request.id());
        if (!before.isEmpty()) {
            return repeated(position, request.id(), before);
        }
        // What is to be erased was signed for first, so that nobody can say it was never there.
        ledger.checkpoint();
        var words = words(position);
        var copies = copies(position, words);
        var positions = new ArrayList<Long>(List.of(position));
        if (request.copiesToo()) {
            // An earlier event has the words of what was before, which need not be those that have to go.
            copies.stream().filter(each -> each > position).forEach(positions::add);
        }
        var documents = Stream.concat(documents(position, words).stream(), Cited.only(log, positions).stream())
                .toList();
        var events = positions.stream()
                .map(each -> erasure(log.entry(each).event(), request, documents))
                .toList();
        var last = append(positions, events);
        events.forEach(event -> destroyDocuments(event.payload(), event.tags()));
        var still = copies.stream().filter(each -> !positions.contains(each)).toList();
        return new Erased(last, positions, still, documents);
    }

    /**
     * What was erased.
     *
     * @param position of the last event that says so
     * @param erased positions of the events that lost their payloads
     * @param copies positions of events of the same roadmap that still say something of it
     * @param documents SHA-256 of kept documents that were destroyed
     */
    public record Erased(long position, List<Long> erased, List<Long> copies, List<String> documents) {}

    /**
     * What would go.
     *
     * @param type written name of the event, without what all names begin with
     * @param copies positions of later events of the same roadmap that repeat words of it
     * @param documents how many kept documents hold words of it, and are destroyed in any case
     */
    public record Plan(long position, String type, Instant recordedAt, List<Long> copies, int documents) {}

    /**
     * What erasing would destroy, without saying any of it.
     *
     * @return nothing if there is no such event
     * @throws NotErasable if the event has to stay or was erased before
     */
    public Optional<Plan> plan(long position) {
        if (position >= log.head()) {
            return Optional.empty();
        }
        var words = words(position);
        var event = log.entry(position).event();
        var later =
                copies(position, words).stream().filter(each -> each > position).toList();
        return Optional.of(new Plan(
                position,
                event.type().substring(event.type().lastIndexOf('.') + 1),
                event.recordedAt(),
                later,
                documents(position, words).size()));
    }

    /** Whether the command of this id was carried out. */
    boolean answered(CommandId id) {
        return !answers(id).isEmpty();
    }

    /** @throws NotErasable if the event has to stay or was erased before */
    void requireErasable(long position) {
        words(position);
    }

    private List<StoredEvent> answers(CommandId id) {
        return log.read(Criteria.either(Criterion.tagged(new Tag(Tags.COMMAND, id.toString()))), 0, log.head())
                .toList();
    }

    private static Erased repeated(long position, CommandId id, List<StoredEvent> before) {
        if (before.stream().anyMatch(event -> !event.type().equals(EventLog.ERASURE))
                || erasedPosition(before.getFirst()) != position) {
            throw new CommandRefused(new CommandIdReused(id));
        }
        return new Erased(
                before.getLast().position(),
                before.stream().map(Erasing::erasedPosition).toList(),
                List.of(),
                List.of());
    }

    private Set<String> words(long position) {
        var event = log.entry(position).event();
        var remainder = Remainder.of(event);
        if (event.metadata().containsKey(Provenance.ERASED)) {
            throw new NotErasable(position, "its payload was erased before");
        }
        var words = new TreeSet<>(Words.of(event));
        words.removeAll(Words.of(remainder.data()));
        words.removeAll(Words.of(remainder.metadata()));
        words.remove(event.metadata().get(Provenance.FINGERPRINT));
        return words;
    }

    private List<Long> copies(long position, Set<String> words) {
        return roadmap(log.entry(position).event()).stream()
                .flatMap(roadmap -> log.read(Criteria.either(Criterion.tagged(roadmap)), 0, log.head()))
                .filter(event -> event.position() != position
                        && Words.of(event).stream().anyMatch(words::contains)
                        && isErasable(event))
                .map(StoredEvent::position)
                .toList();
    }

    private static boolean isErasable(StoredEvent event) {
        try {
            Remainder.of(event);
            return true;
        } catch (NotErasable e) {
            return false;
        }
    }

    private List<String> documents(long position, Set<String> words) {
        var documents = new TreeSet<>(imports.documentsWith(words));
        var source = log.entry(position).event().metadata().get(Provenance.SOURCE_DOCUMENT);
        if (source != null && imports.keeps(source)) {
            documents.add(source);
        }
        return List.copyOf(documents);
    }

    private NewEvent erasure(StoredEvent event, Request request, List<String> documents) {
        var remainder = Remainder.of(event);
        var left = new HashMap<String, Object>();
        left.put("data", JSON.readValue(remainder.data(), Map.class));
        left.put("metadata", JSON.readValue(remainder.metadata(), Map.class));
        var roadmap = remainder.event().roadmap();
        var payload = new PayloadErased(roadmap, remainder.outcome(), event.position(), event.type(), left, documents);
        var metadata = new HashMap<String, String>();
        metadata.put(Provenance.ACTOR, request.actor().text());
        metadata.put(Provenance.COMMAND, request.id().toString());
        metadata.put(Provenance.REASON, request.reason().text());
        if (request.reason().decision() != null) {
            metadata.put(Provenance.DECISION, request.reason().decision());
        }
        return new NewEvent(
                TimeOrderedId.at(clock.instant()),
                EventTypes.name(PayloadErased.class),
                EventTypes.version(PayloadErased.class),
                Optional.empty(),
                Set.of(
                        new Tag(Tags.ROADMAP, roadmap.text()),
                        new Tag(Tags.ERASES, Long.toString(event.position())),
                        new Tag(Tags.COMMAND, request.id().toString())),
                metadata,
                Json.of(JSON.writeValueAsString(payload)));
    }

    /** Somebody else may have erased one of them meanwhile; the second try then says so. */
    private long append(List<Long> positions, List<NewEvent> events) {
        for (var tries = 1; ; tries++) {
            var marker = log.head();
            for (var position : positions) {
                if (log.entry(position).isErased()) {
                    throw new NotErasable(position, "its payload was erased before");
                }
            }
            var unerased = positions.stream()
                    .map(position -> Criterion.tagged(new Tag(Tags.ERASES, Long.toString(position))))
                    .toArray(Criterion[]::new);
            try {
                return log.append(new Condition(Criteria.either(unerased), marker), events)
                        .join()
                        .last();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof LogFailure.Conflict) || tries == TRIES) {
                    throw e.getCause() instanceof RuntimeException cause ? cause : e;
                }
            }
        }
    }

    private void destroyDocuments(StoredEvent erasure) {
        destroyDocuments(erasure.payload(), erasure.tags());
    }

    private void destroyDocuments(Json erasure, Set<Tag> tags) {
        JSON.readTree(erasure.bytes()).path("documents").forEach(document -> {
            if (imports.keeps(document.asString())) {
                imports.destroy(document.asString());
            }
            Cited.roadmap(tags).ifPresent(roadmap -> destroyFile(roadmap, new Sha256(document.asString())));
        });
    }

    /** Not one that was given again since it was erased, and is cited: it is the evidence of another event now. */
    private void destroyFile(RoadmapCode roadmap, Sha256 file) {
        if (evidence.keeps(roadmap, file) && !Cited.inAny(log, roadmap, file)) {
            evidence.destroy(roadmap, file);
        }
    }

    private List<StoredEvent> erasures(Criterion criterion) {
        return log.read(Criteria.either(criterion), 0, log.head())
                .filter(event -> event.type().equals(EventLog.ERASURE))
                .toList();
    }

    private static long erasedPosition(StoredEvent erasure) {
        return JSON.readTree(erasure.payload().bytes()).path("position").asLong();
    }

    private static Optional<Tag> roadmap(StoredEvent event) {
        return event.tags().stream()
                .filter(tag -> tag.key().equals(Tags.ROADMAP))
                .findFirst();
    }
}
