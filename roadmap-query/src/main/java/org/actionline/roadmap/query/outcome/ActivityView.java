package org.actionline.roadmap.query.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Role;
import org.jspecify.annotations.Nullable;

/**
 * One planned piece of work.
 *
 * @param code absent where the document prints none
 * @param requestOnly carried out only on the individual request of an administration
 * @param results at most one per period, in the order in which they were first recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityView(
        ActivityId id,
        @Nullable ActivityCode code,
        String text,
        boolean requestOnly,
        List<Role> roles,
        List<Bureau> bureaux,
        List<Example> examples,
        State state,
        List<ResultView> results) {

    public ActivityView {
        roles = List.copyOf(roles);
        bureaux = List.copyOf(bureaux);
        examples = List.copyOf(examples);
        results = List.copyOf(results);
    }

    ActivityView withdrawn() {
        return new ActivityView(id, code, text, requestOnly, roles, bureaux, examples, State.WITHDRAWN, results);
    }

    ActivityView withResults(List<ResultView> others) {
        return new ActivityView(id, code, text, requestOnly, roles, bureaux, examples, state, others);
    }
}
