package org.actionline.roadmap.query.difference;

import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.jspecify.annotations.Nullable;

/**
 * Identity of a field over all states of a roadmap: never a place in a list, never a code that may change.
 *
 * @param outcome absent for the roadmap as a whole
 * @param activity absent unless the field belongs to an activity
 * @param key which one, where an owner has several of a kind: a period's label, a catalogue entry; else empty
 */
public record FieldKey(
        FieldKind kind,
        @Nullable OutcomeId outcome,
        @Nullable ActivityId activity,
        String key) {

    static FieldKey ofRoadmap(FieldKind kind, Object key) {
        return new FieldKey(kind, null, null, key.toString());
    }

    static FieldKey of(OutcomeId outcome, FieldKind kind, Object key) {
        return new FieldKey(kind, outcome, null, key.toString());
    }

    static FieldKey of(OutcomeId outcome, ActivityId activity, FieldKind kind, Object key) {
        return new FieldKey(kind, outcome, activity, key.toString());
    }

    /** The outcome or activity as a whole, which a field of its own definition is a part of. */
    public FieldKey whole() {
        return switch (kind) {
            case CODE, PARENT, STATEMENT, MARK, STATE, TEXT, REQUEST_ONLY, ROLES, BUREAUX, EXAMPLES ->
                outcome == null
                        ? this
                        : new FieldKey(
                                activity == null ? FieldKind.OUTCOME : FieldKind.ACTIVITY, outcome, activity, "");
            case TITLE,
                    FACILITATOR,
                    HORIZON,
                    TEMPLATE,
                    PERIOD,
                    VERSION,
                    VERSION_DRAFT,
                    DOUBT,
                    OUTCOME,
                    LINEAGE,
                    TIMING,
                    REFERENCE,
                    EXPECTED_RESULT,
                    RESOURCES,
                    PARTNER,
                    LINK,
                    RESULT,
                    REQUEST,
                    ACTIVITY -> this;
        };
    }
}
