package org.actionline.roadmap.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a resource impact.
 *
 * @param period in words, "2012-2015"
 * @param amount in units of {@code currency} for funds, in full-time posts for staff
 * @param currency ISO 4217 code; absent for staff
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Estimate(
        Kind kind,
        String period,
        BigDecimal amount,
        @Nullable String currency,
        Source source) {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Estimate {
        kind = InvalidValue.require("kind", kind, "staff or funds");
        source = InvalidValue.require("source", source, "regular-budget or extra-budgetary");
        amount = InvalidValue.requireNumber("amount", amount);
        period = InvalidValue.requireText("period", period, 60);
        if (amount.signum() < 0) {
            throw new InvalidValue("amount", amount.toPlainString(), "zero or more");
        }
        if ((kind == Kind.FUNDS) != (currency != null)
                || (currency != null && !CURRENCY.matcher(currency).matches())) {
            throw new InvalidValue(
                    "currency",
                    currency == null ? "" : currency,
                    "an ISO 4217 code such as CHF for funds, none for staff");
        }
    }

    /** What is estimated. */
    public enum Kind {
        @JsonProperty("staff")
        STAFF,
        @JsonProperty("funds")
        FUNDS
    }

    /** Where it is to come from. */
    public enum Source {
        @JsonProperty("regular-budget")
        REGULAR_BUDGET,
        @JsonProperty("extra-budgetary")
        EXTRA_BUDGETARY
    }
}
