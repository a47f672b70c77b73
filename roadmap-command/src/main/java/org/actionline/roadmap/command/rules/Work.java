package org.actionline.roadmap.command.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.jspecify.annotations.Nullable;

/**
 * One activity as the rules see it.
 *
 * @param fulfilled of every request, in the order of their numbers, whether it was met
 */
record Work(
        OutcomeId outcome,
        ActivityId id,
        @Nullable ActivityCode code,
        Stage stage,
        String text,
        boolean requestOnly,
        List<Role> roles,
        List<Bureau> bureaux,
        List<Example> examples,
        List<Boolean> fulfilled) {

    /** Where an activity stands in its life. */
    enum Stage {
        PLANNED,
        COMPLETED,
        WITHDRAWN
    }

    static Work planned(OutcomeId outcome, Activity a) {
        return new Work(
                outcome,
                a.id(),
                a.code(),
                Stage.PLANNED,
                a.text(),
                a.requestOnly(),
                a.roles(),
                a.bureaux(),
                a.examples(),
                List.of());
    }

    /** The example that a project number stands for. */
    Optional<Example> example(ProjectNumber project) {
        return examples.stream()
                .filter(example -> project.equals(example.project()))
                .findFirst();
    }

    /** The number of the first request that nobody has met yet. */
    Optional<Integer> firstWaiting() {
        var index = fulfilled.indexOf(false);
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    Work at(Stage to) {
        return new Work(outcome, id, code, to, text, requestOnly, roles, bureaux, examples, fulfilled);
    }

    Work withText(String to) {
        return new Work(outcome, id, code, stage, to, requestOnly, roles, bureaux, examples, fulfilled);
    }

    Work withCode(ActivityCode to) {
        return new Work(outcome, id, to, stage, text, requestOnly, roles, bureaux, examples, fulfilled);
    }

    Work withRequestOnly(boolean to) {
        return new Work(outcome, id, code, stage, text, to, roles, bureaux, examples, fulfilled);
    }

    Work assigned(List<Role> who, List<Bureau> where) {
        return new Work(outcome, id, code, stage, text, requestOnly, who, where, examples, fulfilled);
    }

    Work attached(Example one) {
        var more = new ArrayList<>(examples);
        more.add(one);
        return withExamples(more);
    }

    Work detached(Example one) {
        var fewer = new ArrayList<>(examples);
        fewer.remove(one);
        return withExamples(fewer);
    }

    Work requested() {
        var more = new ArrayList<>(fulfilled);
        more.add(false);
        return withFulfilled(more);
    }

    Work fulfilled(int number) {
        var all = new ArrayList<>(fulfilled);
        all.set(number - 1, true);
        return withFulfilled(all);
    }

    private Work withExamples(List<Example> to) {
        return new Work(outcome, id, code, stage, text, requestOnly, roles, bureaux, List.copyOf(to), fulfilled);
    }

    private Work withFulfilled(List<Boolean> to) {
        return new Work(outcome, id, code, stage, text, requestOnly, roles, bureaux, examples, List.copyOf(to));
    }
}
