package org.actionline.roadmap.query.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.query.difference.Words;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.report.Reports.Item;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** What is missing, doubtful or looks copied in a roadmap. None of it is forbidden. */
final class DataQuality {

    /** Shorter texts are alike by chance: "On track". */
    private static final int SHORTEST_COPY = 20;

    private final RoadmapView roadmap;
    private final List<List<@Nullable Object>> notes = new ArrayList<>();

    private DataQuality(RoadmapView roadmap) {
        this.roadmap = roadmap;
    }

    static Stream<List<@Nullable Object>> rows(RoadmapView roadmap) {
        var quality = new DataQuality(roadmap);
        Reports.active(roadmap).forEach(quality::outcome);
        Reports.items(roadmap).forEach(quality::reported);
        quality.copies();
        quality.doubts();
        return quality.notes.stream();
    }

    private void outcome(OutcomeView outcome) {
        if (outcome.timing() instanceof Timing.NotStated timing && timing.sharedWith() == null) {
            note(outcome, "no timing", outcome.firstTiming() == null ? "never set" : "stated as not stated");
        }
        var expected = outcome.expectedResults().stream()
                .filter(it -> it.state() == State.ACTIVE)
                .toList();
        if (expected.isEmpty()) {
            note(outcome, "no expected result", null);
        } else if (expected.stream().allMatch(it -> it.target() == null)) {
            note(outcome, "no target in numbers", expected.getFirst().text());
        }
        if (outcome.references().isEmpty()) {
            note(outcome, "no reference to a goal or resolution", null);
        }
    }

    private void reported(Item item) {
        var ended = roadmap.periods();
        if (!ended.isEmpty() && item.results().isEmpty() && !item.requestOnly()) {
            note(item, "results never reported", Words.counted(ended.size(), "reporting period"));
        }
        item.results().stream()
                .filter(result -> result.evidence().isEmpty() && result.measured() == null)
                .forEach(result -> note(
                        item,
                        "result without evidence or value",
                        result.period().text()));
    }

    /** Narratives that stand in more than one place: nobody wrote them for what they stand at. */
    private void copies() {
        Map<String, List<String>> places = new HashMap<>();
        Reports.items(roadmap)
                .forEach(item -> item.results()
                        .forEach(result -> places.computeIfAbsent(normal(result), text -> new ArrayList<>())
                                .add(place(item, result))));
        Reports.items(roadmap)
                .forEach(item -> item.results().forEach(result -> {
                    var others = new ArrayList<>(places.getOrDefault(normal(result), List.of()));
                    others.remove(place(item, result));
                    if (result.narrative().length() < SHORTEST_COPY) {
                        return;
                    }
                    if (!others.isEmpty()) {
                        note(item, "copied text", result.period() + " reads as " + String.join(", ", others));
                    }
                    if (normal(result.narrative()).equals(normal(item.text()))) {
                        note(item, "copied text", result.period() + " reads as what was planned");
                    }
                }));
    }

    private void doubts() {
        roadmap.doubts().stream()
                .filter(doubt -> !doubt.settled())
                .forEach(doubt -> notes.add(Reports.row(
                        roadmap.code().text(),
                        doubt.about() == null ? null : doubt.about().text(),
                        null,
                        "doubt not settled",
                        "line " + doubt.line() + ": " + doubt.what())));
    }

    private static String normal(ResultView result) {
        return normal(result.narrative());
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String place(Item item, ResultView result) {
        return item.outcome() + (item.activity() == null ? "" : " " + item.activity()) + " " + result.period();
    }

    private void note(OutcomeView outcome, String note, @Nullable String detail) {
        notes.add(Reports.row(roadmap.code().text(), outcome.code().text(), null, note, detail));
    }

    private void note(Item item, String note, @Nullable String detail) {
        notes.add(Reports.row(item.roadmap(), item.outcome(), item.activity(), note, detail));
    }
}
