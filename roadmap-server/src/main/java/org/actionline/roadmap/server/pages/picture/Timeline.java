package org.actionline.roadmap.server.pages.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;

/** One line per outcome: when it was planned first and before the last revision, when it is planned now, its stages and results. */
public final class Timeline {

    public static final String NAME = "timeline";

    private static final int WIDTH = 1000;
    private static final int LEFT = 76;
    private static final int RIGHT = 984;
    private static final int TOP = 30;
    private static final int ROW = 26;
    private static final int BAR = 12;
    private static final int NARROWEST = 6;

    private final RoadmapView roadmap;
    private final Moves moves;
    private final Links links;
    private final Words words;
    private final Axis axis;

    private Timeline(RoadmapView roadmap, Moves moves, Links links, Words words, Axis axis) {
        this.roadmap = roadmap;
        this.moves = moves;
        this.links = links;
        this.words = words;
        this.axis = axis;
    }

    /** Nothing where no outcome has a date. */
    public static @Nullable Picture of(RoadmapView roadmap, Moves moves, Links links, Words words) {
        var outcomes = active(roadmap);
        var spans = outcomes.stream()
                .flatMap(outcome ->
                        Stream.of(outcome.timing(), outcome.firstTiming()).flatMap(timing -> Span.of(timing).stream()))
                .toList();
        return spans.isEmpty()
                ? null
                : new Timeline(roadmap, moves, links, words, Axis.around(spans, LEFT, RIGHT)).picture(outcomes);
    }

    private Picture picture(List<OutcomeView> outcomes) {
        int height = TOP + outcomes.size() * ROW + 6;
        var marks = new ArrayList<Picture.Mark>();
        for (var outcome : outcomes) {
            marks.add(mark(outcome, TOP + marks.size() * (double) ROW));
        }
        return new Picture(
                NAME, said(outcomes), WIDTH, height, axis.grid(TOP, height), marks, key(), figures(outcomes));
    }

    private Picture.Mark mark(OutcomeView outcome, double y) {
        var shapes = new ArrayList<Shape>();
        shapes.add(Shape.box("hit", 0, y - 4, WIDTH, ROW - 2.0));
        shapes.add(Shape.text("label", 4, y + 12, outcome.code()));
        var now = Span.of(outcome.timing());
        var first = moved(outcome) ? Span.of(outcome.firstTiming()) : Optional.<Span>empty();
        first.ifPresent(span -> shapes.add(bar("first", span, y)));
        Span.of(previous(outcome)).ifPresent(span -> shapes.add(bar("previous", span, y)));
        now.ifPresentOrElse(
                span -> shapes.add(bar(slip(outcome) > 0 ? "slipped" : "now", span, y)),
                () -> shapes.add(withoutEnd(outcome.timing(), y)));
        if (first.isPresent() && now.isPresent()) {
            shapes.addAll(arrow(axis.x(first.get().to()), axis.x(now.get().from()), y));
        }
        outcome.timing().stages().stream()
                .map(stage -> axis.x(Span.start(stage.by()) + 1))
                .filter(x -> x >= LEFT && x <= RIGHT)
                .forEach(x -> shapes.add(Shape.diamond("stage", x, y + 8, 6)));
        outcome.results()
                .forEach(result -> roadmap.periods().stream()
                        .filter(period -> period.label().equals(result.period()))
                        .map(period -> axis.x(Span.day(period.to())))
                        .filter(x -> x >= LEFT && x <= RIGHT)
                        .forEach(x -> shapes.add(Shape.dot("result", x, y + 8, 3.5))));
        return new Picture.Mark(address(outcome), words(outcome), shapes);
    }

    private Shape bar(String look, Span span, double y) {
        var x = axis.x(span.from());
        return Shape.box(look, x, y + 2, Math.max(NARROWEST, axis.x(span.to()) - x), BAR);
    }

    /** On-going work is a bar that stays open at its end; a timing that is not stated a hollow mark at the left. */
    private static Shape withoutEnd(Timing timing, double y) {
        return timing instanceof Timing.Ongoing
                ? Shape.path(
                        "open",
                        new Pen()
                                .move(RIGHT, y + 2)
                                .across(LEFT - RIGHT)
                                .down(BAR)
                                .across(RIGHT - LEFT))
                : Shape.dot("hollow", LEFT - 8.0, y + 8, 5);
    }

    private static List<Shape> arrow(double from, double to, double y) {
        return to - from < 12
                ? List.of()
                : List.of(
                        Shape.line("slip", from + 2, y + 8, to - 8, y + 8),
                        Shape.path(
                                "slip-head",
                                new Pen().move(to - 1, y + 8).by(-8, -4).down(8).close()));
    }

    /** A revised timing leads to its last revision, any other to its outcome. */
    private String address(OutcomeView outcome) {
        var page = links.outcome(roadmap.code(), outcome.code());
        var known = moves.of(outcome.id());
        return known.size() > 1 ? page + "#change-" + known.getLast().position() : page;
    }

    /** What held before the last revision, where that was not the first timing. */
    private @Nullable Timing previous(OutcomeView outcome) {
        var known = moves.of(outcome.id());
        return known.size() > 2 ? known.get(known.size() - 2).timing() : null;
    }

    private static boolean moved(OutcomeView outcome) {
        var first = outcome.firstTiming();
        return first != null && !first.sameTimeAs(outcome.timing());
    }

    private static int slip(OutcomeView outcome) {
        var first = outcome.firstTiming();
        return first == null ? 0 : first.slipTo(outcome.timing()).orElse(0);
    }

    private String words(OutcomeView outcome) {
        var first = outcome.firstTiming();
        return Stream.of(
                        outcome.code() + ": " + words.timing(outcome.timing()),
                        first != null && moved(outcome) ? words.say("timing.was", words.timing(first)) : "",
                        slip(outcome) == 0 ? "" : words.slip(slip(outcome)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String said(List<OutcomeView> outcomes) {
        var slipped = outcomes.stream().filter(outcome -> slip(outcome) > 0).toList();
        var counted = words.say("timeline.summary", slipped.size());
        return slipped.isEmpty()
                ? counted + "."
                : counted + ": "
                        + slipped.stream()
                                .map(outcome ->
                                        words.say("timeline.summary.slip", outcome.code(), words.slip(slip(outcome))))
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private List<Picture.Key> key() {
        return List.of(
                new Picture.Key(List.of(Shape.box("now", 1, 2, 26, 10)), words.say("timeline.now")),
                new Picture.Key(List.of(Shape.box("slipped", 1, 2, 26, 10)), words.say("timeline.slipped")),
                new Picture.Key(List.of(Shape.box("first", 1, 2, 25, 10)), words.say("timeline.first")),
                new Picture.Key(List.of(Shape.box("previous", 1, 2, 25, 10)), words.say("timeline.previous")),
                new Picture.Key(
                        List.of(Shape.path(
                                "open",
                                new Pen().move(27, 2).across(-26).down(10).across(26))),
                        words.say("timeline.open")),
                new Picture.Key(List.of(Shape.dot("hollow", 8, 7, 5)), words.say("timeline.none")),
                new Picture.Key(List.of(Shape.diamond("stage", 8, 7, 6)), words.say("timeline.stage")),
                new Picture.Key(List.of(Shape.dot("result", 8, 7, 3.5)), words.say("timeline.result")));
    }

    private Picture.Figures figures(List<OutcomeView> outcomes) {
        return new Picture.Figures(
                List.of(
                        words.say("figures.outcome"),
                        words.say("timeline.first"),
                        words.say("timeline.previous"),
                        words.say("timeline.now"),
                        words.say("figures.moved")),
                outcomes.stream().map(this::figures).toList());
    }

    private List<Picture.Cell> figures(OutcomeView outcome) {
        var first = outcome.firstTiming();
        var previous = previous(outcome);
        return List.of(
                Picture.Cell.link(outcome.code().text(), address(outcome)),
                Picture.Cell.of(first == null ? "" : words.timing(first)),
                Picture.Cell.of(previous == null ? "" : words.timing(previous)),
                Picture.Cell.of(words.timing(outcome.timing())),
                Picture.Cell.of(slip(outcome) == 0 ? "" : Objects.toString(words.slip(slip(outcome)))));
    }

    static List<OutcomeView> active(RoadmapView roadmap) {
        return roadmap.outcomes().stream()
                .filter(outcome -> outcome.state() == State.ACTIVE)
                .toList();
    }
}
