package org.actionline.roadmap.server.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.point.Points;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap as somebody looks at it: at a point in time, with links that stay there.
 *
 * @param shown the roadmap as it was known at that point
 * @param current the roadmap as it is now
 */
public record Looking(RoadmapView shown, RoadmapView current, Links links) {

    public static Looking at(@Nullable String asOf, RoadmapCode code, RoadmapQueries queries) {
        var current = queries.roadmap(code);
        if (asOf == null || asOf.isBlank() || asOf.strip().equals(Points.CURRENT)) {
            return new Looking(current, current, Links.NOW);
        }
        return new Looking(queries.roadmapAsOf(code, asOf), current, new Links(asOf.strip()));
    }

    public boolean past() {
        return links.asOf() != null;
    }

    /** Where and when the reader is, for a page whose address depends on the point in time. */
    public Frame.When when(Function<Links, String> page, Words words) {
        var asOf = links.asOf();
        var now = page.apply(Links.NOW);
        var points = current.versions().reversed().stream()
                .map(version -> version.label().text())
                .filter(label -> !label.equals(asOf))
                .map(label -> new Frame.PointLink(words.say("when.version", label), page.apply(new Links(label))))
                .toList();
        return asOf == null
                ? new Frame.When(words.say("when.now"), false, now, points)
                : new Frame.When(point(asOf, current, words), true, now, points);
    }

    /** A point as people say it: "version 2010", "log position 1 041", "as known on 1 March 2012". */
    public static String point(String point, RoadmapView roadmap, Words words) {
        if (point.equals(Points.CURRENT)) {
            return words.say("when.now");
        }
        if (roadmap.versions().stream()
                .anyMatch(version -> version.label().text().equals(point))) {
            return words.say("when.version", point);
        }
        var position = point.replaceFirst("^position:", "");
        if (position.matches("\\d{1,18}")) {
            return words.say("when.position", words.number(Long.parseLong(position)));
        }
        return words.say("when.instant", moment(point, words));
    }

    private static String moment(String point, Words words) {
        try {
            return point.length() == "2012-03-01".length()
                    ? words.date(LocalDate.parse(point))
                    : words.moment(Instant.parse(point));
        } catch (DateTimeException e) {
            return point;
        }
    }
}
