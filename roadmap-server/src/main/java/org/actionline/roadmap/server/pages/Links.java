package org.actionline.roadmap.server.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the pages. Every one keeps the point in time at which the reader looks, on both axes.
 *
 * @param asOf a position, an instant or a version label; absent for what is known now
 * @param effectiveOn the day that is looked at; absent where the day makes no difference
 */
public record Links(@Nullable String asOf, @Nullable LocalDate effectiveOn) {

    public static final Links NOW = new Links(null, null);

    /** On the recorded axis alone. */
    public Links(@Nullable String asOf) {
        this(asOf, null);
    }

    public String roadmaps() {
        return "/roadmaps";
    }

    public String roadmap(RoadmapCode roadmap) {
        return at("/roadmaps/{roadmap}", roadmap);
    }

    public String outcome(RoadmapCode roadmap, OutcomeCode outcome) {
        return at("/roadmaps/{roadmap}/outcomes/{outcome}", roadmap, outcome);
    }

    public String versions(RoadmapCode roadmap) {
        return at("/roadmaps/{roadmap}/versions", roadmap);
    }

    public String doubts(RoadmapCode roadmap) {
        return at("/roadmaps/{roadmap}/doubts", roadmap);
    }

    public String picture(RoadmapCode roadmap, String name) {
        return at("/roadmaps/{roadmap}/pictures/{name}", roadmap, name);
    }

    public String period(RoadmapCode roadmap, PeriodLabel period) {
        return expand("/roadmaps/{roadmap}/periods/{period}", Map.of(), roadmap, period);
    }

    public String settle(RoadmapCode roadmap, DoubtId doubt) {
        return expand("/roadmaps/{roadmap}/doubts/{doubt}/settle", Map.of(), roadmap, doubt);
    }

    public String publish(RoadmapCode roadmap) {
        return expand("/roadmaps/{roadmap}/versions/publish", Map.of(), roadmap);
    }

    public String catalogue(RoadmapCode roadmap) {
        return expand("/roadmaps/{roadmap}/catalogue", Map.of(), roadmap);
    }

    public String compare(RoadmapCode roadmap) {
        return expand("/roadmaps/{roadmap}/compare", Map.of(), roadmap);
    }

    public String compare(RoadmapCode roadmap, Object from, Object to) {
        var points = new LinkedHashMap<String, String>();
        points.put("from", from.toString());
        points.put("to", to.toString());
        return expand("/roadmaps/{roadmap}/compare", points, roadmap);
    }

    public String reviseTiming(RoadmapCode roadmap, OutcomeCode outcome) {
        return NOW.outcome(roadmap, outcome) + "/revise-timing";
    }

    public String recordResult(RoadmapCode roadmap, OutcomeCode outcome) {
        return NOW.outcome(roadmap, outcome) + "/record-result";
    }

    private String at(String path, Object... variables) {
        var point = new LinkedHashMap<String, String>();
        if (asOf != null) {
            point.put("asOf", asOf);
        }
        if (effectiveOn != null) {
            point.put("effectiveOn", effectiveOn.toString());
        }
        return expand(path, point, variables);
    }

    /** Values of parameters are expanded like variables, which encodes everything that could end them early. */
    private static String expand(String path, Map<String, String> parameters, Object... variables) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        var values = new Object[variables.length + parameters.size()];
        System.arraycopy(variables, 0, values, 0, variables.length);
        System.arraycopy(parameters.values().toArray(), 0, values, variables.length, parameters.size());
        return address.encode().buildAndExpand(values).toUriString();
    }
}
