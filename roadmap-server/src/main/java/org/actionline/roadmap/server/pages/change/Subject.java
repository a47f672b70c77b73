package org.actionline.roadmap.server.pages.change;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.ExpectedResultView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a form is about, as it is now.
 *
 * @param known absent where a roadmap is to be opened
 * @param row absent where the roadmap as a whole is meant
 * @param of names one thing of these, such as an activity, by the parameters of the address
 */
record Subject(@Nullable RoadmapView known, @Nullable OutcomeView row, Map<String, String> of, Words words) {

    RoadmapView roadmap() {
        return Objects.requireNonNull(known, "a form about a roadmap");
    }

    RoadmapCode roadmapCode() {
        return roadmap().code();
    }

    OutcomeView outcome() {
        return Objects.requireNonNull(row, "a form about an outcome");
    }

    OutcomeCode code() {
        return outcome().code();
    }

    /** One of the parameters of the address; 404 without it, since then it leads nowhere. */
    String of(String parameter) {
        var value = of.get(parameter);
        if (value == null || value.isBlank()) {
            throw nothing();
        }
        return value;
    }

    int number() {
        var number = of("number");
        if (!number.matches("\\d{1,6}")) {
            throw nothing();
        }
        return Integer.parseInt(number);
    }

    /** The activity whose id the address names: it may have no code. */
    ActivityView activity() {
        var id = of("activity");
        return found(outcome().activities().stream()
                .filter(activity -> activity.id().toString().equals(id)));
    }

    ActivityCode activityCode() {
        var code = activity().code();
        if (code == null) {
            throw nothing();
        }
        return code;
    }

    ExpectedResultView expectedResult() {
        var number = number();
        return found(outcome().expectedResults().stream().filter(expected -> expected.number() == number));
    }

    <T> T found(Stream<T> things) {
        return things.findFirst().orElseThrow(this::nothing);
    }

    private ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, words.say("change.nothing"));
    }

    /** "C2", "D", "D A5", or nothing where a roadmap is to be opened. */
    String name() {
        if (row == null) {
            return known == null ? "" : known.code().text();
        }
        if (!of.containsKey("activity")) {
            return row.code().text();
        }
        var activity = activity();
        return activity.code() == null ? row.code().text() : row.code() + " " + activity.code();
    }
}
