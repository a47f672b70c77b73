package org.actionline.roadmap.server.pages.review;

import java.util.List;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A recorded result that a form is about.
 *
 * @param activity absent for the outcome as a whole
 */
record Recorded(
        RoadmapCode roadmap, OutcomeView outcome, @Nullable ActivityCode activity, ResultView result) {

    /** @throws ResponseStatusException 404 if nothing is recorded there */
    static Recorded find(RoadmapCode roadmap, OutcomeView outcome, PeriodLabel period, String activity, Words words) {
        var code = activity.isEmpty() ? null : new ActivityCode(activity);
        var results = code == null
                ? outcome.results()
                : outcome.activities().stream()
                        .filter(candidate -> code.equals(candidate.code()))
                        .flatMap(candidate -> candidate.results().stream())
                        .toList();
        return results.stream()
                .filter(result -> result.period().equals(period))
                .findFirst()
                .map(result -> new Recorded(roadmap, outcome, code, result))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, words.say("correct.none", outcome.code(), period)));
    }

    /** "D", or "D A5" for one of its activities. */
    public String name() {
        return activity == null ? outcome.code().text() : outcome.code() + " " + activity;
    }

    /** What is reported about: the words of the outcome or the activity. */
    public String subject() {
        return outcome.activities().stream()
                .filter(candidate -> activity != null && activity.equals(candidate.code()))
                .findFirst()
                .map(found -> found.text())
                .orElse(outcome.statement());
    }

    /** The row of the grid from which the form was opened. */
    String row() {
        return Links.NOW.period(roadmap, result.period()) + "#row-" + outcome.code()
                + (activity == null ? "" : "/" + activity);
    }

    Frame frame(String title, Words words) {
        return new Frame(
                title,
                List.of(
                        new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                        new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap)),
                        new Frame.Crumb(result.period().text(), Links.NOW.period(roadmap, result.period()))),
                null,
                null);
    }
}
