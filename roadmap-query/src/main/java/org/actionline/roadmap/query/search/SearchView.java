package org.actionline.roadmap.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.VersionLabel;
import org.jspecify.annotations.Nullable;

/**
 * What can be found in one roadmap, each text with the event that made it what it is.
 *
 * @param position of the last event that is counted here; an event at or before it changes nothing
 * @param own texts of the roadmap as a whole
 * @param outcomes in printed order
 * @param decisions in the order in which they were first named
 * @param published what stood in the version that was published last; absent before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchView(
        RoadmapCode code,
        long position,
        List<SearchText> own,
        List<SearchedOutcome> outcomes,
        List<Decision> decisions,
        @Nullable Published published) {

    public SearchView {
        own = List.copyOf(own);
        outcomes = List.copyOf(outcomes);
        decisions = List.copyOf(decisions);
    }

    @Nullable
    SearchedOutcome outcome(@Nullable OutcomeId id) {
        for (var outcome : outcomes) {
            if (outcome.id().equals(id)) {
                return outcome;
            }
        }
        return null;
    }

    /**
     * A document that decided something.
     *
     * @param outcome absent for the roadmap as a whole
     * @param position of the last event that names it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decision(@Nullable OutcomeId outcome, String symbol, long position) {

        SearchText text() {
            return new SearchText(SearchKind.SYMBOL, null, "decision " + symbol, "decision", symbol, position);
        }
    }

    /** The texts of a published version. */
    public record Published(VersionLabel version, List<SearchText> own, List<SearchedOutcome> outcomes) {

        public Published {
            own = List.copyOf(own);
            outcomes = List.copyOf(outcomes);
        }
    }
}
