package org.actionline.roadmap.query.difference;

import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;

/**
 * One field that is different between two states.
 *
 * @param outcome code of the outcome concerned, absent for the roadmap as a whole
 * @param field the field's name for people, "activity A5 state"
 * @param before absent when the field had no value
 * @param after absent when the field has no value any more
 */
public record FieldChange(
        FieldKey key,
        @Nullable OutcomeCode outcome,
        String field,
        @Nullable Object before,
        @Nullable Object after) {

    /** The same field the other way round, under the same name. */
    public FieldChange reversed() {
        return new FieldChange(key, outcome, field, after, before);
    }
}
