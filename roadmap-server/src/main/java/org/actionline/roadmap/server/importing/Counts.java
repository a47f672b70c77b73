package org.actionline.roadmap.server.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.actionline.roadmap.api.timing.Timing;

/**
 * How much a document holds, to be compared with a count by hand.
 *
 * @param outcomes without sub-divisions
 * @param outcomesByRoadmap without sub-divisions
 * @param activities with and without a code
 * @param labelledActivities with a code
 * @param roleMarks activities that say the facilitator's role
 * @param projectNumbers different ones
 * @param timings as printed in the cells of the outcomes, sub-divisions left out
 */
public record Counts(
        int roadmaps,
        int outcomes,
        int subItems,
        Map<String, Integer> outcomesByRoadmap,
        int activities,
        int labelledActivities,
        int requestOnly,
        int roleMarks,
        int projectNumbers,
        Timings timings,
        int references,
        int expectedResults,
        int footnotes,
        int headers) {

    /**
     * Timings by what is printed.
     *
     * @param ranges of years or dates
     * @param notStated blank cells, those that merged cells leave blank included
     * @param shared those of the blank ones that hold the timing of another row
     */
    public record Timings(int ranges, int years, int months, int ongoing, int notStated, int shared) {

        static Timings of(List<Timing> timings) {
            return new Timings(
                    printed(timings, t -> t instanceof Timing.InYears || t instanceof Timing.OnDates),
                    printed(timings, t -> t instanceof Timing.InYear),
                    printed(timings, t -> t instanceof Timing.InMonth),
                    printed(timings, t -> t instanceof Timing.Ongoing),
                    count(timings.stream(), t -> t instanceof Timing.NotStated || t.sharedWith() != null),
                    count(timings.stream(), t -> t.sharedWith() != null));
        }

        private static int printed(List<Timing> timings, Predicate<Timing> kind) {
            return count(timings.stream(), kind.and(timing -> timing.sharedWith() == null));
        }
    }

    static Counts of(List<ReadRoadmap> roadmaps) {
        var all = roadmaps.stream()
                .flatMap(roadmap -> roadmap.outcomes().stream())
                .toList();
        var outcomes = all.stream().filter(o -> o.parent().isEmpty()).toList();
        var activities = all.stream().flatMap(o -> o.activities().stream()).toList();
        var byRoadmap = new TreeMap<String, Integer>();
        for (var roadmap : roadmaps) {
            byRoadmap.put(
                    roadmap.code().text(),
                    count(roadmap.outcomes().stream(), o -> o.parent().isEmpty()));
        }
        return new Counts(
                roadmaps.size(),
                outcomes.size(),
                all.size() - outcomes.size(),
                byRoadmap,
                activities.size(),
                count(activities.stream(), a -> a.code().isPresent()),
                count(activities.stream(), ReadActivity::requestOnly),
                count(activities.stream(), a -> !a.roles().isEmpty()),
                (int) activities.stream()
                        .flatMap(a -> a.examples().stream())
                        .flatMap(example -> Stream.ofNullable(example.value().project()))
                        .distinct()
                        .count(),
                Timings.of(outcomes.stream().map(o -> o.timing().value()).toList()),
                outcomes.stream().mapToInt(o -> o.references().size()).sum(),
                outcomes.stream().mapToInt(o -> o.expectedResults().size()).sum(),
                roadmaps.stream()
                        .mapToInt(roadmap -> roadmap.footnotes().size())
                        .sum(),
                roadmaps.stream().mapToInt(ReadRoadmap::headers).sum());
    }

    private static <T> int count(Stream<T> things, Predicate<T> which) {
        return (int) things.filter(which).count();
    }
}
