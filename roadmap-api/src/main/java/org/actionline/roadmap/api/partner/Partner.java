package org.actionline.roadmap.api.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.actionline.roadmap.api.InvalidValue;

/**
 * An interested partner of an outcome.
 *
 * @param contribution in words; empty where the document only lists the kind
 */
public record Partner(Kind kind, String contribution) {

    public Partner {
        kind = InvalidValue.require("kind", kind, "the kind of partner, such as donors");
        contribution = contribution.isBlank() ? "" : InvalidValue.requireText("contribution", contribution, 4_000);
    }

    /** The kinds that the source document lists. */
    public enum Kind {
        @JsonProperty("administrations")
        ADMINISTRATIONS,
        @JsonProperty("private-sector")
        PRIVATE_SECTOR,
        @JsonProperty("donors")
        DONORS,
        @JsonProperty("regional-organizations")
        REGIONAL_ORGANIZATIONS,
        @JsonProperty("international-organizations")
        INTERNATIONAL_ORGANIZATIONS,
        @JsonProperty("civil-society")
        CIVIL_SOCIETY,
        @JsonProperty("industry")
        INDUSTRY,
        @JsonProperty("other")
        OTHER
    }
}
