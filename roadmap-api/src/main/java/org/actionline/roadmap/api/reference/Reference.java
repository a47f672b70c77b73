package org.actionline.roadmap.api.reference;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;

/**
 * A link to an entry of a catalogue.
 *
 * @param number as text: "1", "PP 102", "ITU-T"
 * @param printed as the document prints it; empty where the cell is shared with another row
 * @param sharedWith the outcome whose merged cell also holds for this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reference(
        Scheme scheme,
        String number,
        String printed,
        @Nullable OutcomeCode sharedWith) {

    public Reference {
        if (!scheme.has(number)) {
            throw new InvalidValue(
                    "references", scheme.title() + " " + number, scheme.title() + " " + scheme.accepted());
        }
        printed = printed.isBlank() ? "" : InvalidValue.requireText("printed", printed, 200);
    }

    public static Reference of(Scheme scheme, String number) {
        return new Reference(scheme, number, scheme.title() + " " + number, null);
    }

    /** Two references to the same entry are the same link, however printed. */
    @JsonIgnore
    public String target() {
        return scheme.name() + " " + number;
    }

    public Reference sharedWith(OutcomeCode other) {
        return new Reference(scheme, number, "", other);
    }
}
