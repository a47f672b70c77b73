package org.actionline.roadmap.command.rules;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapEvent;

/**
 * Which events a decision needs: no more, because every one of them can be a reason to decide again.
 *
 * @param parts what is known by tag and type
 * @param codes the outcomes that the command names, each with the event types that the decision needs of it; an outcome's events
 *     are found by its id, so they are read after the events that gave the code
 */
public record Needs(
        RoadmapCode roadmap, List<Part> parts, Map<OutcomeCode, Set<Class<? extends RegisterEvent>>> codes) {

    /**
     * Events that have all of these tags and one of these types.
     *
     * @param types concrete event types; none means every type
     */
    public record Part(Map<String, String> tags, Set<Class<? extends RegisterEvent>> types) {}

    /** Whether the roadmap is open; every decision needs that. */
    static Needs of(RoadmapCode roadmap) {
        return new Needs(roadmap, List.of(), Map.of()).every(RoadmapEvent.class);
    }

    /**
     * All events of these types in the roadmap.
     *
     * @param types event types, or whole families
     */
    @SafeVarargs
    final Needs every(Class<? extends RegisterEvent>... types) {
        return and(new Part(Map.of(Tags.ROADMAP, roadmap.text()), cases(types)));
    }

    /** Each and every event of the roadmap. */
    Needs everything() {
        return and(new Part(Map.of(Tags.ROADMAP, roadmap.text()), Set.of()));
    }

    /** Events with a tag whose value names the roadmap already, as an address does. */
    Needs having(String tag, String value) {
        return and(new Part(Map.of(tag, value), Set.of()));
    }

    /** Events of this roadmap with a tag. */
    Needs hereHaving(String tag, String value) {
        return and(new Part(Map.of(Tags.ROADMAP, roadmap.text(), tag, value), Set.of()));
    }

    /** Only which outcome a code names. */
    Needs code(OutcomeCode code) {
        return having(Tags.ADDRESS, Tags.address(roadmap, code));
    }

    /**
     * The outcome under a code: its stage and words, and of its other events those of the given families.
     *
     * @param families event types, or whole families
     */
    @SafeVarargs
    final Needs outcome(OutcomeCode code, Class<? extends RegisterEvent>... families) {
        var more = new HashMap<>(codes);
        more.merge(code, union(cases(OutcomeEvent.class), cases(families)), Needs::union);
        return new Needs(roadmap, code(code).parts(), Map.copyOf(more));
    }

    /**
     * What several decisions about outcomes of a roadmap need, read of every outcome. More than each needs by itself, and it takes one
     * look at the log however many they are.
     */
    static Needs wide(RoadmapCode roadmap, List<Needs> several) {
        var types = several.stream()
                .flatMap(needs -> needs.codes.values().stream())
                .flatMap(Set::stream)
                .collect(toUnmodifiableSet());
        var others = several.stream()
                .flatMap(needs -> needs.parts.stream())
                .filter(part -> !part.tags().containsKey(Tags.ADDRESS))
                .distinct()
                .toList();
        var wide = new Needs(roadmap, others, Map.of());
        return wide.and(new Part(Map.of(Tags.ROADMAP, roadmap.text()), types));
    }

    /** What remains to be read of an outcome once its id is known. */
    static Part of(OutcomeId outcome, Set<Class<? extends RegisterEvent>> types) {
        return new Part(Map.of(Tags.OUTCOME, outcome.toString()), types);
    }

    private Needs and(Part part) {
        var more = new ArrayList<>(parts);
        more.add(part);
        return new Needs(roadmap, List.copyOf(more), codes);
    }

    @SafeVarargs
    private static Set<Class<? extends RegisterEvent>> cases(Class<? extends RegisterEvent>... types) {
        var cases = new HashSet<Class<? extends RegisterEvent>>();
        for (var type : types) {
            EventTypes.cases(type).forEach(cases::add);
        }
        return Set.copyOf(cases);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(toUnmodifiableSet());
    }
}
