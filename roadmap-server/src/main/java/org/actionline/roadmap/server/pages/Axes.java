package org.actionline.roadmap.server.pages;

import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.query.asof.AsOfView;
import org.jspecify.annotations.Nullable;

/** Why an answer on both axes is not what either alone would be: kinds of changes, in sentences, with the changes. */
public record Axes(List<Group> groups) {

    /** Changes with the same fate, the first of them named. */
    public record Group(String sentence, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One change in words.
     *
     * @param address of the entry in the log; absent for who may not see it
     */
    public record Line(String text, @Nullable String address) {}

    public Axes {
        groups = List.copyOf(groups);
    }

    static Axes of(AsOfView view, boolean seesEntries, Words words) {
        return new Axes(Stream.of(
                        group("axes.left-out", view.leftOut(), seesEntries, words),
                        group("axes.after-the-point", view.learntAfterThePoint(), seesEntries, words),
                        group("axes.after-the-day", view.learntAfterTheDay(), seesEntries, words))
                .filter(group -> !group.lines().isEmpty())
                .toList());
    }

    private static Group group(String key, AsOfView.Group group, boolean seesEntries, Words words) {
        return new Group(
                words.say(key, group.number()),
                group.first().stream()
                        .map(change ->
                                new Line(text(change, words), seesEntries ? "/changes/" + change.position() : null))
                        .toList());
    }

    private static String text(AsOfView.Mention change, Words words) {
        var what = words.sayOr("event." + change.type(), change.type());
        var outcome = change.outcome();
        return words.say(
                "axes.change",
                outcome == null ? what : outcome + ": " + what,
                words.date(change.countsFrom()),
                words.moment(change.recordedAt()));
    }
}
