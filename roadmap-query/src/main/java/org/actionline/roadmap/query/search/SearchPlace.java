package org.actionline.roadmap.query.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a text stands, whatever it says: by ids, so that it is still the same place when codes or other texts have changed.
 *
 * @param outcome absent for the roadmap as a whole
 * @param activity absent unless the text belongs to one
 * @param key which text of its owner
 */
public record SearchPlace(
        SearchKind kind,
        RoadmapCode roadmap,
        @Nullable OutcomeId outcome,
        @Nullable ActivityId activity,
        String key) {

    private static final int PARTS = 5;

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static SearchPlace parse(String text) {
        var parts = Stream.of(text.split(",", -1))
                .map(part -> URLDecoder.decode(part, UTF_8))
                .toList();
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("Not a place: " + text);
        }
        var outcome = parts.get(2);
        var activity = parts.get(3);
        return new SearchPlace(
                SearchKind.valueOf(parts.get(0)),
                new RoadmapCode(parts.get(1)),
                outcome.isEmpty() ? null : OutcomeId.of(outcome),
                activity.isEmpty() ? null : ActivityId.of(activity),
                parts.get(4));
    }

    @Override
    public String toString() {
        return Stream.of(
                        kind.name(),
                        roadmap.text(),
                        outcome == null ? "" : outcome.toString(),
                        activity == null ? "" : activity.toString(),
                        key)
                .map(part -> URLEncoder.encode(part, UTF_8))
                .collect(Collectors.joining(","));
    }
}
