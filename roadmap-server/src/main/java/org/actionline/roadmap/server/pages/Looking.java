package org.actionline.roadmap.server.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.asof.AsOfView;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.point.Points;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.security.Sight;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap as somebody looks at it: at a point in time, with links that stay there.
 *
 * @param shown the roadmap as it was known at that point, on that day
 * @param current the roadmap as it is now
 * @param axes where the point lies on both axes; absent where no day is looked at
 * @param seesEntries whether the reader may see what is not published
 */
public record Looking(
        RoadmapView shown,
        RoadmapView current,
        Links links,
        @Nullable AsOfView axes,
        boolean seesEntries) {

    public static Looking at(Where where, RoadmapCode code, Sight sight, RoadmapQueries queries) {
        var current = queries.roadmap(code);
        var point = where.point();
        var day = where.day();
        var seesEntries = sight.readsUnpublished(code);
        if (day != null) {
            var known = point == null ? Points.CURRENT : point;
            var then = queries.roadmapAsOf(code, known, day, seesEntries);
            return new Looking(then.roadmap(), current, new Links(point, day), then.asOf(), seesEntries);
        }
        return point == null
                ? new Looking(current, current, Links.NOW, null, seesEntries)
                : new Looking(queries.roadmapAsOf(code, point), current, new Links(point), null, seesEntries);
    }

    public boolean past() {
        return links.asOf() != null || links.effectiveOn() != null;
    }

    /** Whether a change is among what is shown. */
    public boolean counts(ChangeView change) {
        return axes == null
                ? change.position() <= shown.position()
                : change.position() <= axes.point().position()
                        && !change.effectiveOn().isAfter(axes.effectiveOn());
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
        return past()
                ? new Frame.When(spoken(words), true, now, points, why(words))
                : new Frame.When(words.say("when.now"), false, now, points, null);
    }

    private String spoken(Words words) {
        var asOf = links.asOf();
        var day = links.effectiveOn();
        if (day == null) {
            return point(asOf == null ? Points.CURRENT : asOf, current, words);
        }
        return asOf == null
                ? words.say("when.effective", words.date(day))
                : words.say("when.both", point(asOf, current, words), words.date(day));
    }

    private @Nullable Axes why(Words words) {
        return axes == null ? null : Axes.of(axes, seesEntries, words);
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
