package org.actionline.roadmap.api.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How firm an outcome stands in the document. */
public enum Mark {
    @JsonProperty("firm")
    FIRM,
    /** Printed in square brackets. */
    @JsonProperty("tentative")
    TENTATIVE,
    /** About something that is already over; kept because the founding document lists it. */
    @JsonProperty("historical")
    HISTORICAL
}
