package org.actionline.roadmap.api.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * One planned piece of work.
 *
 * @param code as printed; absent where the document prints none
 * @param requestOnly marked {@code *}: carried out only on the individual request of an administration
 * @param bureaux that carry it jointly; empty where the document names none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Activity(
        ActivityId id,
        @Nullable ActivityCode code,
        String text,
        boolean requestOnly,
        List<Role> roles,
        List<Bureau> bureaux,
        List<Example> examples) {

    public Activity {
        text = InvalidValue.requireText("text", text, 4_000);
        roles = InvalidValue.requireAll("roles", roles, 20);
        bureaux = InvalidValue.requireAll("bureaux", bureaux, 20);
        examples = InvalidValue.requireAll("examples", examples, 100);
    }
}
