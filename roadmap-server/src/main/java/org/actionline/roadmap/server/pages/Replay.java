package org.actionline.roadmap.server.pages;

import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.history.ChangeView;
import org.jspecify.annotations.Nullable;

/**
 * An outcome one change after the other.
 *
 * @param addresses of the outcome after each of its changes, oldest first
 * @param step the last change that is shown, counted from 1
 * @param words what that change did
 */
record Replay(List<String> addresses, int step, String words) {

    Replay {
        addresses = List.copyOf(addresses);
    }

    /** Nothing where there is nothing to replay. */
    static @Nullable Replay of(
            RoadmapCode roadmap, OutcomeCode outcome, List<ChangeView> history, long shown, Words words) {
        var positions = history.stream().map(ChangeView::position).distinct().toList();
        int step = Math.toIntExact(
                positions.stream().filter(position -> position <= shown).count());
        if (positions.size() < 2 || step == 0) {
            return null;
        }
        var last = history.stream()
                .filter(change -> Objects.equals(change.position(), positions.get(step - 1)))
                .findFirst()
                .orElseThrow();
        var in = new ChangeWords(words);
        return new Replay(
                positions.stream()
                        .map(position -> new Links("position:" + position).outcome(roadmap, outcome))
                        .toList(),
                step,
                words.say("replay.change", words.date(last.effectiveOn()), in.field(last), in.happened(last)));
    }

    public int steps() {
        return addresses.size();
    }

    public @Nullable String first() {
        return step > 1 ? addresses.getFirst() : null;
    }

    public @Nullable String previous() {
        return step > 1 ? addresses.get(step - 2) : null;
    }

    public @Nullable String next() {
        return step < addresses.size() ? addresses.get(step) : null;
    }

    public @Nullable String last() {
        return step < addresses.size() ? addresses.getLast() : null;
    }
}
