package org.actionline.roadmap.server.pages;

import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.jspecify.annotations.Nullable;

/**
 * The timing of an outcome in words.
 *
 * @param was the first timing, where it was revised since
 * @param moved by how much its end moved, where both have one: "2 years later"
 * @param late whether its end moved to a later month
 */
record TimingCell(
        String now, @Nullable String was, @Nullable String moved, boolean late, List<String> stages) {

    TimingCell {
        stages = List.copyOf(stages);
    }

    static TimingCell of(OutcomeView outcome, Words words) {
        var timing = outcome.timing();
        var first = outcome.firstTiming();
        var revised = first != null && !first.sameTimeAs(timing);
        var slip = slipMonths(outcome);
        return new TimingCell(
                words.timing(timing),
                revised ? words.timing(Objects.requireNonNull(first)) : null,
                slip == 0 ? null : words.slip(slip),
                slip > 0,
                timing.stages().stream().map(words::stage).toList());
    }

    /** Zero where the end did not move or there is none. */
    static int slipMonths(OutcomeView outcome) {
        var first = outcome.firstTiming();
        return first == null ? 0 : first.slipTo(outcome.timing()).orElse(0);
    }
}
