package org.actionline.roadmap.query.difference;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.query.difference.Fields.Field;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two states.
 *
 * <p>Nothing between equal states; the reverse between the same two states the other way round; and no field that an event can
 * change is left out.
 */
public final class Differences {

    private Differences() {}

    /** Of the roadmap as a whole first, then by outcome in the printed order of the later state. */
    public static List<FieldChange> between(@Nullable RoadmapView before, @Nullable RoadmapView after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        var changes = new ArrayList<>(ofRoadmap(before, after));
        var then = byKey(before == null ? List.of() : before.outcomes(), OutcomeView::id);
        var now = byKey(after == null ? List.of() : after.outcomes(), OutcomeView::id);
        union(now, then).forEach(id -> changes.addAll(between(then.get(id), now.get(id))));
        return changes;
    }

    /** Only what belongs to the roadmap as a whole. */
    public static List<FieldChange> ofRoadmap(@Nullable RoadmapView before, @Nullable RoadmapView after) {
        return compare(
                before == null ? Map.of() : Fields.of(before), after == null ? Map.of() : Fields.of(after), null);
    }

    /** An outcome that is on one side only differs as a whole and in everything attached to it. */
    public static List<FieldChange> between(@Nullable OutcomeView before, @Nullable OutcomeView after) {
        var any = after == null ? before : after;
        if (any == null || Objects.equals(before, after)) {
            return List.of();
        }
        var changes = new ArrayList<FieldChange>();
        if (before == null || after == null) {
            changes.add(new FieldChange(
                    FieldKey.of(any.id(), FieldKind.OUTCOME, ""),
                    any.code(),
                    FieldKind.OUTCOME.words(),
                    before == null ? null : OutcomeOutline.of(before),
                    after == null ? null : OutcomeOutline.of(after)));
        } else {
            changes.addAll(compare(Fields.definition(before), Fields.definition(after), any.code()));
        }
        changes.addAll(compare(
                before == null ? Map.of() : Fields.attached(before),
                after == null ? Map.of() : Fields.attached(after),
                any.code()));
        var then = byKey(before == null ? List.of() : before.activities(), ActivityView::id);
        var now = byKey(after == null ? List.of() : after.activities(), ActivityView::id);
        union(now, then).forEach(id -> changes.addAll(between(any, then.get(id), now.get(id))));
        return changes;
    }

    private static List<FieldChange> between(
            OutcomeView outcome, @Nullable ActivityView before, @Nullable ActivityView after) {
        var any = after == null ? before : after;
        if (any == null || Objects.equals(before, after)) {
            return List.of();
        }
        OutcomeId owner = outcome.id();
        var changes = new ArrayList<FieldChange>();
        if (before == null || after == null) {
            changes.add(new FieldChange(
                    FieldKey.of(owner, any.id(), FieldKind.ACTIVITY, ""),
                    outcome.code(),
                    Fields.name(any),
                    before == null ? null : ActivityOutline.of(before),
                    after == null ? null : ActivityOutline.of(after)));
        } else {
            changes.addAll(compare(Fields.definition(owner, before), Fields.definition(owner, after), outcome.code()));
        }
        changes.addAll(compare(
                before == null ? Map.of() : Fields.attached(owner, before),
                after == null ? Map.of() : Fields.attached(owner, after),
                outcome.code()));
        return changes;
    }

    private static List<FieldChange> compare(
            Map<FieldKey, Field> before, Map<FieldKey, Field> after, @Nullable OutcomeCode outcome) {
        var changes = new ArrayList<FieldChange>();
        for (var key : union(after, before)) {
            var then = before.get(key);
            var now = after.get(key);
            var any = now == null ? then : now;
            var old = then == null ? null : then.value();
            var current = now == null ? null : now.value();
            if (any != null && !Objects.equals(old, current)) {
                changes.add(new FieldChange(key, outcome == null ? any.outcome() : outcome, any.name(), old, current));
            }
        }
        return changes;
    }

    private static <K, V> Map<K, V> byKey(List<V> elements, Function<V, K> key) {
        return elements.stream()
                .collect(toMap(key, Function.identity(), (first, second) -> second, LinkedHashMap::new));
    }

    private static <K> Set<K> union(Map<K, ?> first, Map<K, ?> second) {
        var all = new LinkedHashSet<>(first.keySet());
        all.addAll(second.keySet());
        return all;
    }
}
