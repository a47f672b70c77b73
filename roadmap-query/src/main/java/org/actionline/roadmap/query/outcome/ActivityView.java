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
 * @param requests of administrations, in the order of their numbers
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
        List<RequestView> requests,
        List<ResultView> results) {

    public ActivityView {
        roles = List.copyOf(roles);
        bureaux = List.copyOf(bureaux);
        examples = List.copyOf(examples);
        requests = List.copyOf(requests);
        results = List.copyOf(results);
    }

    ActivityView at(State to) {
        return new ActivityView(id, code, text, requestOnly, roles, bureaux, examples, to, requests, results);
    }

    ActivityView withText(String to) {
        return new ActivityView(id, code, to, requestOnly, roles, bureaux, examples, state, requests, results);
    }

    ActivityView withCode(ActivityCode to) {
        return new ActivityView(id, to, text, requestOnly, roles, bureaux, examples, state, requests, results);
    }

    ActivityView withRequestOnly(boolean to) {
        return new ActivityView(id, code, text, to, roles, bureaux, examples, state, requests, results);
    }

    ActivityView assigned(List<Role> who, List<Bureau> where) {
        return new ActivityView(id, code, text, requestOnly, who, where, examples, state, requests, results);
    }

    ActivityView withExamples(List<Example> to) {
        return new ActivityView(id, code, text, requestOnly, roles, bureaux, to, state, requests, results);
    }

    ActivityView withRequests(List<RequestView> to) {
        return new ActivityView(id, code, text, requestOnly, roles, bureaux, examples, state, to, results);
    }

    ActivityView withResults(List<ResultView> to) {
        return new ActivityView(id, code, text, requestOnly, roles, bureaux, examples, state, requests, to);
    }
}
