package org.actionline.roadmap.query.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** Which catalogue entries a roadmap serves, and which of the short catalogues it leaves out. */
final class Coverage {

    private Coverage() {}

    static Stream<List<@Nullable Object>> rows(RoadmapView roadmap) {
        var served = new ArrayList<Served>();
        Reports.active(roadmap)
                .forEach(outcome ->
                        outcome.references().forEach(reference -> served.add(new Served(reference, outcome))));
        served.sort(Comparator.comparing((Served it) -> it.reference().scheme())
                .thenComparingInt(it -> it.reference().number().length())
                .thenComparing(it -> it.reference().number()));
        return Stream.concat(
                served.stream().map(it -> row(roadmap, it)),
                Stream.of(Scheme.GOAL, Scheme.GCA, Scheme.DAP)
                        .filter(scheme ->
                                served.stream().anyMatch(it -> it.reference().scheme() == scheme))
                        .flatMap(scheme -> unserved(roadmap, scheme, served)));
    }

    private static List<@Nullable Object> row(RoadmapView roadmap, Served served) {
        var reference = served.reference();
        var outcome = served.outcome();
        return Reports.row(
                roadmap.code().text(),
                Names.of(reference.scheme()),
                reference.number(),
                reference.printed(),
                outcome.code().text(),
                outcome.statement(),
                reference.sharedWith() == null ? null : reference.sharedWith().text());
    }

    /** Entries of a catalogue that the roadmap uses, but not these. */
    private static Stream<List<@Nullable Object>> unserved(RoadmapView roadmap, Scheme scheme, List<Served> served) {
        return IntStream.rangeClosed(1, entries(scheme))
                .mapToObj(Integer::toString)
                .filter(number -> served.stream()
                        .map(Served::reference)
                        .noneMatch(it -> it.scheme() == scheme && it.number().equals(number)))
                .map(number -> Reports.row(roadmap.code().text(), Names.of(scheme), number, null, null, null, null));
    }

    /** Strategic goals 1 to 7, cybersecurity pillars 1 to 5, action plan programmes 1 to 4. */
    private static int entries(Scheme scheme) {
        return switch (scheme) {
            case GOAL -> 7;
            case GCA -> 5;
            case DAP -> 4;
            case BDT, RESOLUTION, OBJECTIVE, OUTPUT, SDG -> 0;
        };
    }

    private record Served(Reference reference, OutcomeView outcome) {}
}
