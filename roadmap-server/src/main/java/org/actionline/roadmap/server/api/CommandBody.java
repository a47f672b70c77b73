package org.actionline.roadmap.server.api;

import java.time.LocalDate;
import org.actionline.roadmap.api.Reason;
import org.jspecify.annotations.Nullable;

/** What every command's body may say beside its content. */
interface CommandBody {

    /** The day the change is true in the world; absent means today. */
    default @Nullable LocalDate effectiveOn() {
        return null;
    }

    /** The reason of a command that cannot do without one. */
    static Reason reason(@Nullable String reason, @Nullable String decision) {
        return new Reason(
                MissingField.require("reason", reason, "why this is changed, in a sentence that others can read later"),
                decision);
    }

    /** The reason of a command that needs one only at times; a decision alone is none. */
    static @Nullable Reason possibleReason(@Nullable String reason, @Nullable String decision) {
        return reason == null && decision == null ? null : reason(reason, decision);
    }
}
