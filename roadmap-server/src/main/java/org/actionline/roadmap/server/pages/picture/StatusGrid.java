package org.actionline.roadmap.server.pages.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Reported;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes and their activities by period, one cell one status. What is late or missing stands out; work on request that nobody
 * asked for is quiet.
 */
public final class StatusGrid {

    public static final String NAME = "status";

    private static final int LEFT = 96;
    private static final int TOP = 30;
    private static final int ROW = 24;
    private static final int MOST_TEXT = 60;

    /** Width of a column that has room for the status in words. */
    private static final int WORDS_FROM = 120;

    private final RoadmapView roadmap;
    private final Links links;
    private final Words words;
    private final int column;

    private StatusGrid(RoadmapView roadmap, Links links, Words words) {
        this.roadmap = roadmap;
        this.links = links;
        this.words = words;
        this.column =
                Math.max(40, Math.min(220, 880 / Math.max(1, roadmap.periods().size())));
    }

    /** @param page address of the outcome */
    private record Row(OutcomeView outcome, @Nullable ActivityView activity, String page) {

        String name() {
            return activity == null || activity.code() == null
                    ? outcome.code().text()
                    : outcome.code() + " " + activity.code();
        }

        boolean requestOnly() {
            return activity != null && activity.requestOnly();
        }

        boolean completed() {
            return activity != null && activity.state() == State.COMPLETED;
        }

        List<ResultView> results() {
            return activity == null ? outcome.results() : activity.results();
        }
    }

    /**
     * What there is to say about a row in a period.
     *
     * @param done whether the work was completed before, so that nothing is left to report
     */
    private record Field(
            Row row, PeriodView period, @Nullable ResultView result, boolean done) {

        boolean missing() {
            return result == null && !row.requestOnly() && !done;
        }

        boolean delayed() {
            return result != null && result.status() == Status.DELAYED;
        }
    }

    /** Nothing where there is no period yet. */
    public static @Nullable Picture of(RoadmapView roadmap, Links links, Words words) {
        return roadmap.periods().isEmpty() || Timeline.active(roadmap).isEmpty()
                ? null
                : new StatusGrid(roadmap, links, words).picture();
    }

    private Picture picture() {
        var rows = rows();
        var ground = new ArrayList<Shape>();
        var marks = new ArrayList<Picture.Mark>();
        double x = LEFT;
        for (var period : roadmap.periods()) {
            ground.add(Shape.text("tick", x + 4, TOP - 12.0, period.label()));
            x += column;
        }
        var newest = new ArrayList<Field>();
        var figures = new ArrayList<List<Picture.Cell>>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double y = TOP + i * (double) ROW;
            ground.add(name(row, y));
            var fields = fields(row);
            for (int p = 0; p < fields.size(); p++) {
                draw(fields.get(p), LEFT + p * (double) column, y, ground, marks);
            }
            newest.add(fields.getLast());
            figures.add(figures(row, fields));
        }
        return new Picture(
                NAME,
                words.say(
                        "status.said",
                        roadmap.periods().getLast().label(),
                        newest.stream().filter(Field::delayed).count(),
                        newest.stream().filter(Field::missing).count()),
                Math.max(1000, LEFT + column * roadmap.periods().size() + 8),
                TOP + rows.size() * ROW + 6,
                ground,
                marks,
                key(),
                new Picture.Figures(columns(), figures));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var outcome : Timeline.active(roadmap)) {
            var page = links.outcome(roadmap.code(), outcome.code());
            rows.add(new Row(outcome, null, page));
            outcome.activities().stream()
                    .filter(activity -> activity.state() != State.WITHDRAWN)
                    .forEach(activity -> rows.add(new Row(outcome, activity, page)));
        }
        return rows;
    }

    private List<Field> fields(Row row) {
        var fields = new ArrayList<Field>();
        boolean done = row.completed();
        for (var period : roadmap.periods()) {
            var result = row.results().stream()
                    .filter(it -> it.period().equals(period.label()))
                    .findFirst()
                    .orElse(null);
            fields.add(new Field(row, period, result, done));
            if (result != null) {
                done = row.completed()
                        || (result.status() == Status.COMPLETED && result.state() != ResultState.RETURNED);
            }
        }
        return fields;
    }

    private static Shape name(Row row, double y) {
        var activity = row.activity();
        return activity == null
                ? Shape.text("label", 4, y + 14, row.name())
                : Shape.text("tick", 20, y + 14, activity.code() == null ? "–" : activity.code());
    }

    /** Where nothing is due there is nothing to follow either. */
    private void draw(Field field, double x, double y, List<Shape> ground, List<Picture.Mark> marks) {
        if (field.result() != null || field.missing()) {
            marks.add(mark(field, x, y));
        } else {
            ground.addAll(shapes(field, x, y));
        }
    }

    private Picture.Mark mark(Field field, double x, double y) {
        var result = field.result();
        var narrative = result == null ? "" : ": " + shortened(result.narrative());
        return new Picture.Mark(
                result == null ? field.row().page() : field.row().page() + "#change-" + result.position(),
                field.row().name() + ", " + field.period().label() + ": " + status(field) + narrative,
                shapes(field, x, y));
    }

    private List<Shape> shapes(Field field, double x, double y) {
        var shapes = new ArrayList<Shape>();
        var look = look(field);
        shapes.add(Shape.box(look, x + 2, y + 1, column - 4.0, ROW - 4.0));
        var dark = look.equals("cell-done") || look.equals("cell-late");
        if (column >= WORDS_FROM) {
            shapes.add(Shape.text(dark ? "sign on-dark" : "sign", x + 10, y + 15, sign(field)));
            shapes.add(Shape.text(dark ? "sign on-dark" : "label", x + 30, y + 15, status(field)));
        } else {
            shapes.add(Shape.centred(dark ? "sign on-dark" : "sign", x + column / 2.0, y + 15, sign(field)));
        }
        return shapes;
    }

    private static String look(Field field) {
        var result = field.result();
        if (result != null) {
            return Reported.look(result.status());
        }
        return field.missing() ? "cell-missing" : "cell-quiet";
    }

    private static String sign(Field field) {
        var result = field.result();
        if (result == null) {
            return field.missing() ? "□" : "·";
        }
        return switch (result.status()) {
            case COMPLETED -> "✓";
            case ON_TRACK -> "●";
            case DELAYED -> "▲";
            case DISCONTINUED -> "✕";
            case NOT_STARTED -> "○";
            case NOT_REQUESTED -> "–";
        };
    }

    private String status(Field field) {
        var result = field.result();
        if (result != null) {
            return words.status(result.status());
        }
        return words.say(
                field.missing() ? "status.MISSING" : field.done() ? "status.NOTHING_DUE" : "status.NO_REQUEST");
    }

    private List<Picture.Key> key() {
        return List.of(
                key("cell-done", "✓", "sign on-dark", "status.COMPLETED"),
                key("cell-good", "●", "sign", "status.ON_TRACK"),
                key("cell-late", "▲", "sign on-dark", "status.DELAYED"),
                key("cell-missing", "□", "sign", "status.MISSING"),
                key("cell-none", "○", "sign", "status.NOT_STARTED"),
                key("cell-none", "✕", "sign", "status.DISCONTINUED"),
                key("cell-none", "–", "sign", "status.NOT_REQUESTED"),
                key("cell-quiet", "·", "sign", "status.quiet"));
    }

    private Picture.Key key(String look, String sign, String signLook, String meaning) {
        return new Picture.Key(
                List.of(Shape.box(look, 1, 1, 24, 12), Shape.centred(signLook, 13, 11, sign)), words.say(meaning));
    }

    private List<String> columns() {
        return Stream.concat(
                        Stream.of(words.say("figures.outcome")),
                        roadmap.periods().stream().map(period -> period.label().text()))
                .toList();
    }

    private List<Picture.Cell> figures(Row row, List<Field> fields) {
        return Stream.concat(
                        Stream.of(Picture.Cell.link(row.name(), row.page())),
                        fields.stream().map(field -> Picture.Cell.of(status(field))))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    }
}
