package org.actionline.roadmap.server.pages.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;

/** Outcomes by goal and resolution, so that what nothing serves, and what serves nothing, can be seen. */
public final class Coverage {

    public static final String NAME = "coverage";

    private static final int GOALS = 7;
    private static final int LEFT = 76;
    private static final int TOP = 64;
    private static final int ROW = 24;
    private static final int LABEL_AT_MOST = 18;

    private final RoadmapView roadmap;
    private final Links links;
    private final Words words;
    private final List<Entry> entries;
    private final List<OutcomeView> outcomes;
    private final int column;

    private Coverage(RoadmapView roadmap, Links links, Words words) {
        this.roadmap = roadmap;
        this.links = links;
        this.words = words;
        this.outcomes = Timeline.active(roadmap);
        this.entries = List.copyOf(entries(outcomes));
        this.column = Math.max(30, 900 / entries.size());
    }

    /** An entry of a catalogue. */
    private record Entry(Scheme scheme, String number) {

        boolean of(OutcomeView outcome) {
            return outcome.references().stream().anyMatch(this::is);
        }

        private boolean is(Reference reference) {
            return reference.scheme() == scheme && reference.number().equals(number);
        }

        String name() {
            return scheme.title() + " " + number;
        }
    }

    /** Nothing where there is no outcome. */
    public static @Nullable Picture of(RoadmapView roadmap, Links links, Words words) {
        return Timeline.active(roadmap).isEmpty() ? null : new Coverage(roadmap, links, words).picture();
    }

    private Picture picture() {
        int height = TOP + outcomes.size() * ROW + 8;
        var ground = new ArrayList<Shape>();
        Scheme named = null;
        int catalogues = 0;
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            double x = LEFT + i * (double) column;
            if (i % 2 == 0) {
                ground.add(Shape.box("stripe", x, TOP - 8.0, column, height - TOP + 4.0));
            }
            if (outcomes.stream().noneMatch(entry::of)) {
                ground.add(Shape.box("gap", x + 2, TOP - 6.0, column - 4.0, height - TOP));
            }
            if (entry.scheme() != named) {
                named = entry.scheme();
                var title = named.title();
                ground.add(Shape.text(
                        "tick",
                        x + 4,
                        TOP - 32.0 - (catalogues++ % 2) * 14.0,
                        title.substring(0, Math.min(title.length(), LABEL_AT_MOST))));
            }
            ground.add(Shape.centred("label", x + column / 2.0, TOP - 14.0, entry.number()));
        }
        var marks = new ArrayList<Picture.Mark>();
        for (int row = 0; row < outcomes.size(); row++) {
            var outcome = outcomes.get(row);
            double y = TOP + row * (double) ROW;
            marks.add(mark(outcome, y));
        }
        return new Picture(NAME, said(), LEFT + column * entries.size() + 8, height, ground, marks, key(), figures());
    }

    private Picture.Mark mark(OutcomeView outcome, double y) {
        var shapes = new ArrayList<Shape>();
        shapes.add(Shape.box("hit", 0, y - 4, LEFT + (double) column * entries.size(), ROW - 2.0));
        shapes.add(Shape.text("label", 4, y + 12, outcome.code()));
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).of(outcome)) {
                shapes.add(Shape.dot("now", LEFT + i * (double) column + column / 2.0, y + 8, 6));
            }
        }
        if (outcome.references().isEmpty()) {
            shapes.add(Shape.dot("hollow", LEFT - 8.0, y + 8, 5));
        }
        return new Picture.Mark(
                links.outcome(roadmap.code(), outcome.code()), outcome.code() + ": " + served(outcome), shapes);
    }

    private String served(OutcomeView outcome) {
        return outcome.references().isEmpty()
                ? words.say("coverage.serves-nothing")
                : entries.stream()
                        .filter(entry -> entry.of(outcome))
                        .map(Entry::name)
                        .collect(Collectors.joining(", "));
    }

    private String said() {
        var unserved = entries.stream()
                .filter(entry -> outcomes.stream().noneMatch(entry::of))
                .map(Entry::name)
                .toList();
        var without = outcomes.stream()
                .filter(outcome -> outcome.references().isEmpty())
                .map(outcome -> outcome.code().text())
                .toList();
        return (unserved.isEmpty()
                        ? words.say("coverage.all-served")
                        : words.say("coverage.unserved", unserved.size(), String.join(", ", unserved)))
                + " "
                + (without.isEmpty()
                        ? words.say("coverage.all-serve")
                        : words.say("coverage.without", without.size(), String.join(", ", without)));
    }

    private List<Picture.Key> key() {
        return List.of(
                new Picture.Key(List.of(Shape.dot("now", 13, 7, 6)), words.say("coverage.serves")),
                new Picture.Key(List.of(Shape.box("gap", 4, 1, 18, 12)), words.say("coverage.gap")),
                new Picture.Key(List.of(Shape.dot("hollow", 13, 7, 5)), words.say("coverage.serves-nothing")));
    }

    private Picture.Figures figures() {
        return new Picture.Figures(
                List.of(words.say("coverage.entry"), words.say("coverage.number"), words.say("coverage.outcomes")),
                entries.stream()
                        .map(entry -> {
                            var serving = outcomes.stream().filter(entry::of).toList();
                            return List.of(
                                    Picture.Cell.of(entry.name()),
                                    Picture.Cell.figure(serving.size()),
                                    Picture.Cell.of(serving.stream()
                                            .map(outcome -> outcome.code().text())
                                            .collect(Collectors.joining(", "))));
                        })
                        .toList());
    }

    /** All strategic goals, then whatever else is referred to, catalogue by catalogue. */
    private static Set<Entry> entries(List<OutcomeView> outcomes) {
        var entries = new LinkedHashSet<Entry>();
        IntStream.rangeClosed(1, GOALS).forEach(goal -> entries.add(new Entry(Scheme.GOAL, String.valueOf(goal))));
        outcomes.stream()
                .flatMap(outcome -> outcome.references().stream())
                .map(reference -> new Entry(reference.scheme(), reference.number()))
                .sorted(Comparator.comparing(Entry::scheme)
                        .thenComparingInt(entry -> entry.number().length())
                        .thenComparing(Entry::number))
                .forEach(entries::add);
        return entries;
    }
}
