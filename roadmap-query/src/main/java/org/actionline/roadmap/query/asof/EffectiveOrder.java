package org.actionline.roadmap.query.asof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.query.difference.Differences;
import org.actionline.roadmap.query.difference.FieldChange;
import org.actionline.roadmap.query.difference.FieldKey;
import org.actionline.roadmap.query.difference.FieldKind;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/**
 * Finds for every event of a roadmap the first day on which it counts.
 *
 * <p>That is its effective day, unless it builds on something that came to be later: a field that it changes, the outcome or
 * activity that the field belongs to, the outcome that it links to, the roadmap itself; and, where it says something of a result,
 * the words that the result has. A correction therefore never counts before the result that it corrects, and an approval never before
 * the words that it approves, whatever day they bear. What an event builds on is read from what it makes different, so
 * that no event type needs a rule of its own.
 */
final class EffectiveOrder {

    private static final FieldKey OPENING = new FieldKey(FieldKind.TITLE, null, null, "");

    /** The day since which a field has been there, or has been gone. */
    private final Map<FieldKey, LocalDate> since = new HashMap<>();

    /** The day from which the event at a position counts. */
    private final Map<Long, LocalDate> counted = new HashMap<>();

    private final List<Dated> events = new ArrayList<>();
    private @Nullable RoadmapView state;

    /** Takes the next event of the roadmap, in the order of positions. */
    void add(LoggedEvent event) {
        var next = RoadmapFold.fold(state, event);
        var changes = Differences.between(state, next);
        var from = Stream.concat(
                        changes.stream()
                                .flatMap(change -> foundations(change.key()))
                                .map(since::get),
                        changes.stream().flatMap(change -> words(change)).map(counted::get))
                .filter(Objects::nonNull)
                .reduce(event.effectiveOn(), EffectiveOrder::later);
        counted.put(event.position(), from);
        changes.stream()
                .filter(change -> change.before() == null || change.after() == null)
                .forEach(change -> since.put(change.key(), from));
        state = next;
        events.add(new Dated(event, from, outcome(changes)));
    }

    /** All events so far, in the order of positions. */
    List<Dated> events() {
        return List.copyOf(events);
    }

    private static Stream<FieldKey> foundations(FieldKey key) {
        var outcome = key.outcome();
        return Stream.of(
                        Stream.of(OPENING, key, key.whole()),
                        Stream.ofNullable(outcome).map(EffectiveOrder::whole),
                        Stream.ofNullable(key.activity())
                                .map(activity -> new FieldKey(FieldKind.ACTIVITY, outcome, activity, "")),
                        Stream.of(key)
                                .filter(it -> it.kind() == FieldKind.LINK)
                                .map(link -> whole(OutcomeId.of(link.key()))))
                .flatMap(keys -> keys);
    }

    /** The position of the event that gave a result its words; of the event itself where these are new. */
    private static Stream<Long> words(FieldChange change) {
        return change.after() instanceof ResultView result ? Stream.of(result.position()) : Stream.empty();
    }

    private static FieldKey whole(OutcomeId outcome) {
        return new FieldKey(FieldKind.OUTCOME, outcome, null, "");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable OutcomeCode outcome(List<FieldChange> changes) {
        return changes.stream()
                .map(FieldChange::outcome)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
