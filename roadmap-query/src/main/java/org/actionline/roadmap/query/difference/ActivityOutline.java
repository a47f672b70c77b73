package org.actionline.roadmap.query.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.State;
import org.jspecify.annotations.Nullable;

/** An activity without its results: the value of the change that adds it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityOutline(
        @Nullable ActivityCode code,
        String text,
        boolean requestOnly,
        List<Role> roles,
        List<Bureau> bureaux,
        List<Example> examples,
        State state) {

    public ActivityOutline {
        roles = List.copyOf(roles);
        bureaux = List.copyOf(bureaux);
        examples = List.copyOf(examples);
    }

    static ActivityOutline of(ActivityView activity) {
        return new ActivityOutline(
                activity.code(),
                activity.text(),
                activity.requestOnly(),
                activity.roles(),
                activity.bureaux(),
                activity.examples(),
                activity.state());
    }
}
