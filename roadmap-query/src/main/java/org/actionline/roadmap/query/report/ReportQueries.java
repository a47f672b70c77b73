package org.actionline.roadmap.query.report;

import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/** Makes reports about one roadmap or several, at any point. */
public final class ReportQueries {

    private final RoadmapQueries queries;

    public ReportQueries(RoadmapQueries queries) {
        this.queries = queries;
    }

    /**
     * What a report is to show.
     *
     * @param asOf the point at which it is made
     * @param since the point with which needs are compared; {@link #BEGINNING} for the first that was ever stated
     * @param year of a yearly report
     */
    public record Question(ReportKind kind, String asOf, String since, Year year) {}

    /** Compares with the first version of each roadmap. */
    public static final String BEGINNING = "first-version";

    /** The report about one roadmap. */
    public Report of(RoadmapCode roadmap, Question question) {
        var state = queries.roadmapAsOf(roadmap, question.asOf());
        if (question.kind() == ReportKind.FINANCE && !question.since().equals(BEGINNING)) {
            queries.roadmapAsOf(roadmap, question.since());
        }
        return report(List.of(state), question);
    }

    /** The report about several roadmaps; those that were not open at the point are left out. */
    public Report of(Collection<RoadmapCode> roadmaps, Question question) {
        var states = roadmaps.stream()
                .flatMap(roadmap -> stateOf(roadmap, question.asOf()).stream())
                .toList();
        return report(states, question);
    }

    private Report report(List<RoadmapView> states, Question question) {
        return switch (question.kind()) {
            case PERIOD_GRID -> Reports.periodGrid(states);
            case YEARLY -> Reports.yearly(states, changes(states), question.year());
            case SLIPS -> Reports.slips(states, changes(states));
            case REQUESTS -> Reports.requests(states);
            case COVERAGE -> Reports.coverage(states);
            case PARTNERS -> Reports.partners(states);
            case FINANCE -> Reports.finance(states, before(states, question.since()));
            case DATA_QUALITY -> Reports.dataQuality(states);
        };
    }

    private Map<RoadmapView, List<ChangeView>> changes(List<RoadmapView> states) {
        return states.stream().collect(Collectors.toMap(Function.identity(), queries::changesOf));
    }

    private Map<String, RoadmapView> before(List<RoadmapView> states, String since) {
        var before = new HashMap<String, RoadmapView>();
        for (var state : states) {
            if (!since.equals(BEGINNING)) {
                stateOf(state.code(), since)
                        .ifPresent(then -> before.put(state.code().text(), then));
            } else if (!state.versions().isEmpty()) {
                var first = state.versions().getFirst();
                before.put(state.code().text(), queries.roadmapAsOf(state.code(), "position:" + first.position()));
            }
        }
        return before;
    }

    private Optional<RoadmapView> stateOf(RoadmapCode roadmap, String point) {
        try {
            return Optional.of(queries.roadmapAsOf(roadmap, point));
        } catch (Unanswerable why) {
            if (why.why() instanceof NoAnswer.PointBeforeOpening) {
                return Optional.empty();
            }
            throw why;
        }
    }
}
