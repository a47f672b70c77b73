package org.actionline.roadmap.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.roadmap.RoadmapState;
import org.jspecify.annotations.Nullable;

/**
 * One outcome with everything that was ever changed about it.
 *
 * @param parts codes of the sub-outcomes
 * @param history the newest first, without its beginning
 * @param beginning how the outcome was first written down: what was added to it before anything was changed or reported
 * @param replay absent where there is nothing to replay
 * @param changeable whether the reader may change it here and now
 */
record OutcomePage(
        RoadmapCode roadmap,
        Links links,
        OutcomeRow row,
        List<OutcomeCode> parts,
        List<Results> results,
        List<Entry> history,
        List<Entry> beginning,
        @Nullable Replay replay,
        boolean changeable) {

    /** The results of the outcome as a whole or of one activity. */
    record Results(String subject, List<ResultView> results) {

        Results {
            results = List.copyOf(results);
        }
    }

    /** What one entry of the log changed. */
    record Entry(long position, List<ChangeRow> changes) {

        Entry {
            changes = List.copyOf(changes);
        }

        public String kind() {
            return changes.getFirst().kind();
        }
    }

    OutcomePage {
        parts = List.copyOf(parts);
        results = List.copyOf(results);
        history = List.copyOf(history);
        beginning = List.copyOf(beginning);
    }

    static OutcomePage of(
            Looking looking, OutcomeView outcome, List<ChangeView> history, boolean mayWrite, Words words) {
        var roadmap = looking.shown();
        var entries = entries(history.stream().filter(looking::counts).toList(), words);
        var told = entries.size() - beginning(entries);
        var row = OutcomeRow.of(roadmap.code(), outcome, looking.links(), words);
        return new OutcomePage(
                roadmap.code(),
                looking.links(),
                row,
                roadmap.outcomes().stream()
                        .filter(other -> outcome.code().equals(other.parent()))
                        .map(OutcomeView::code)
                        .toList(),
                results(outcome, words),
                entries.subList(0, told),
                entries.subList(told, entries.size()),
                looking.axes() != null
                        ? null
                        : Replay.of(roadmap.code(), outcome.code(), history, roadmap.position(), words),
                mayWrite && !looking.past() && !row.ended() && roadmap.state() == RoadmapState.OPEN);
    }

    /** How many entries at the end, the oldest, only add. A single one is told like any other. */
    private static int beginning(List<Entry> entries) {
        int adding = 0;
        for (var entry : entries.reversed()) {
            if (entry.changes().stream()
                    .anyMatch(row -> row.change().before() != null || row.kind().equals("reported"))) {
                break;
            }
            adding++;
        }
        return adding > 1 ? adding : 0;
    }

    private static List<Results> results(OutcomeView outcome, Words words) {
        var results = new ArrayList<Results>();
        if (!outcome.results().isEmpty()) {
            results.add(new Results(words.say("outcome.results.whole"), outcome.results()));
        }
        outcome.activities().stream()
                .filter(activity -> !activity.results().isEmpty())
                .map(activity -> new Results(subject(activity), activity.results()))
                .forEach(results::add);
        return results;
    }

    private static String subject(ActivityView activity) {
        var code = activity.code();
        return code == null ? activity.text() : code + " " + activity.text();
    }

    private static List<Entry> entries(List<ChangeView> history, Words words) {
        var entries = new LinkedHashMap<Long, List<ChangeRow>>();
        history.reversed()
                .forEach(change -> entries.computeIfAbsent(change.position(), position -> new ArrayList<>())
                        .addFirst(ChangeRow.of(change, words)));
        return entries.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList();
    }
}
