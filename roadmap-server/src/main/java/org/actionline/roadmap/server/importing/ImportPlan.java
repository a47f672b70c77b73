package org.actionline.roadmap.server.importing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.DoubtView;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/**
 * The commands that bring the register to what a document says.
 *
 * <p>What the register already has is left alone, so a document imported twice plans nothing the second time. What only the
 * register has is never withdrawn: it becomes a doubt.
 *
 * @param steps in the order in which they have to be sent
 * @param doubts of the document, and of the difference between it and the register
 */
public record ImportPlan(List<ImportStep> steps, List<Doubt> doubts) {

    private static final int MOST_COLUMNS = 12;

    public ImportPlan {
        steps = List.copyOf(steps);
        doubts = List.copyOf(doubts);
    }

    /**
     * Plans an import. Pure: the same arguments give the same steps with the same ids.
     *
     * @param register the roadmaps as they are now; empty for one that is not open
     */
    public static ImportPlan of(
            SourceDocument document, Function<RoadmapCode, Optional<RoadmapView>> register, ImportAnswers answers) {
        var draft = new PlanDraft(document, answers);
        for (var roadmap : document.roadmaps()) {
            plan(roadmap, register.apply(roadmap.code()), answers, draft);
        }
        var doubts = Stream.concat(document.doubts().stream(), draft.doubts().stream())
                .toList();
        var raised = document.roadmaps().stream()
                .flatMap(roadmap -> register.apply(roadmap.code()).stream())
                .flatMap(view -> view.doubts().stream())
                .map(DoubtView::id)
                .collect(Collectors.toCollection(HashSet<DoubtId>::new));
        for (var doubt : doubts) {
            if (raised.add(draft.id(doubt))) {
                draft.raise(doubt);
            }
        }
        return new ImportPlan(draft.steps(), doubts);
    }

    private static void plan(ReadRoadmap roadmap, Optional<RoadmapView> known, ImportAnswers answers, PlanDraft draft) {
        var title = roadmap.title().value().isBlank()
                ? roadmap.code().text()
                : roadmap.title().value();
        var template = template(roadmap);
        known.ifPresentOrElse(
                view -> compare(view, roadmap, title, template, draft),
                () -> draft.add(
                        new OpenRoadmap(roadmap.code(), title, answers.facilitator(), answers.horizon(), template),
                        Optional.empty(),
                        roadmap.title().line(),
                        "roadmap",
                        title));
        var outcomes = new HashMap<OutcomeCode, OutcomeView>();
        known.ifPresent(view -> view.outcomes().forEach(outcome -> outcomes.put(outcome.code(), outcome)));
        for (var outcome : roadmap.outcomes()) {
            new OutcomePlan(roadmap.code(), outcome, Optional.ofNullable(outcomes.get(outcome.code())), draft).plan();
        }
        new LinkPlan(roadmap, outcomes, draft).plan();
        onlyInTheRegister(roadmap, outcomes, draft);
    }

    private static Template template(ReadRoadmap roadmap) {
        return new Template(
                roadmap.columns().stream()
                        .map(Column::label)
                        .limit(MOST_COLUMNS)
                        .toList(),
                roadmap.footnotes().stream().map(Read::value).toList());
    }

    private static void compare(
            RoadmapView view, ReadRoadmap roadmap, String title, Template template, PlanDraft draft) {
        int line = roadmap.title().line();
        if (!view.title().equals(title)) {
            draft.doubt(roadmap.code(), Optional.empty(), line, title, "the register's title differs: " + view.title());
        }
        if (!view.template().equals(template)) {
            draft.doubt(
                    roadmap.code(),
                    Optional.empty(),
                    line,
                    String.join(" | ", template.columns()),
                    "the column labels or footnotes differ from the register's: "
                            + String.join(" | ", view.template().columns()));
        }
    }

    private static void onlyInTheRegister(
            ReadRoadmap roadmap, Map<OutcomeCode, OutcomeView> outcomes, PlanDraft draft) {
        var printed = roadmap.outcomes().stream().map(ReadOutcome::code).collect(Collectors.toSet());
        outcomes.values().stream()
                .filter(outcome -> !printed.contains(outcome.code()))
                .filter(OutcomePlan::active)
                .sorted(Comparator.comparing(outcome -> outcome.code().text()))
                .forEach(outcome -> draft.doubt(
                        roadmap.code(),
                        Optional.of(outcome.code()),
                        roadmap.title().line(),
                        outcome.statement(),
                        "the register has this outcome, the document does not print it; left as it is"));
    }
}
