package org.actionline.roadmap.eventlog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Upcasters, chained by revision. Stored events stay as they were written, since their hashes are signed for; it is readers that
 * see the newest shape.
 */
public final class Upcasters {

    private static final Upcasters NONE = new Upcasters(Map.of());

    private final Map<Revision, Upcaster> steps;

    /** The shape of a payload. */
    private record Revision(String type, String revision) {}

    private Upcasters(Map<Revision, Upcaster> steps) {
        this.steps = steps;
    }

    /** Events are read as they were written. */
    public static Upcasters none() {
        return NONE;
    }

    /**
     * Chains upcasters.
     *
     * @throws IllegalArgumentException if two begin at one revision, or a chain never ends
     */
    public static Upcasters of(List<Upcaster> upcasters) {
        var steps = new HashMap<Revision, Upcaster>();
        for (var upcaster : upcasters) {
            if (steps.put(new Revision(upcaster.type(), upcaster.from()), upcaster) != null) {
                throw new IllegalArgumentException(
                        "Two upcasters take revision " + upcaster.from() + " of " + upcaster.type());
            }
        }
        var all = new Upcasters(Map.copyOf(steps));
        steps.keySet().forEach(start -> all.newestRevision(start.type(), start.revision()));
        return all;
    }

    /** The revisions that are taken, as {@code type#revision}, in order. */
    public List<String> taken() {
        return steps.keySet().stream()
                .map(start -> start.type() + "#" + start.revision())
                .sorted()
                .toList();
    }

    /** The revision that an event of some revision is read in. */
    public String newestRevision(String type, String revision) {
        var seen = new HashSet<String>();
        var now = revision;
        for (var step = step(type, now); step != null; step = step(type, now)) {
            if (!seen.add(now)) {
                throw new IllegalArgumentException("The upcasters of " + type + " go in a circle at revision " + now);
            }
            now = step.to();
        }
        return now;
    }

    /** The event as it is read today. */
    public StoredEvent newest(StoredEvent event) {
        if (step(event.type(), event.revision()) == null) {
            return event;
        }
        var payload = JsonMapper.shared().readTree(event.payload().bytes());
        var revision = event.revision();
        for (var step = step(event.type(), revision); step != null; step = step(event.type(), revision)) {
            payload = step.change().apply(payload);
            revision = step.to();
        }
        return new StoredEvent(
                event.position(),
                event.id(),
                event.type(),
                revision,
                event.recordedAt(),
                event.effectiveOn(),
                event.actor(),
                event.tags(),
                event.metadata(),
                Json.of(payload.toString()),
                event.commit());
    }

    private @Nullable Upcaster step(String type, String revision) {
        return steps.get(new Revision(type, revision));
    }
}
