package org.actionline.roadmap.server.pages.picture;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.OutcomeView;
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
            return activity == null ? outcome.code().text() : outcome.code() + " " + activity.code();
        }

        boolean requestOnly() {
            return activity != null && activity.requestOnly();
        }

        @Nullable
        ResultView result(PeriodView period) {
            return (activity == null ? outcome.results() : activity.results())
                    .stream()
                            .filter(result -> result.period().equals(period.label()))
                            .findFirst()
                            .orElse(null);
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
        int late = 0;
        int missing = 0;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double y = TOP + i * (double) ROW;
            ground.add(Shape.text(
                    row.activity() == null ? "label" : "tick",
                    row.activity() == null ? 4 : 20,
                    y + 14,
                    row.activity() == null
                            ? row.name()
                            : String.valueOf(row.activity().code())));
            for (int p = 0; p < roadmap.periods().size(); p++) {
                var result = row.result(roadmap.periods().get(p));
                boolean last = p == roadmap.periods().size() - 1;
                late += last && result != null && result.status() == Status.DELAYED ? 1 : 0;
                missing += last && result == null && !row.requestOnly() ? 1 : 0;
                marks.add(mark(row, roadmap.periods().get(p), result, LEFT + p * (double) column, y));
            }
        }
        var period = roadmap.periods().getLast().label();
        return new Picture(
                NAME,
                words.say("status.said", period, late, missing),
                Math.max(1000, LEFT + column * roadmap.periods().size() + 8),
                TOP + rows.size() * ROW + 6,
                ground,
                marks,
                key(),
                figures(rows));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var outcome : Timeline.active(roadmap)) {
            var page = links.outcome(roadmap.code(), outcome.code());
            rows.add(new Row(outcome, null, page));
            outcome.activities().stream()
                    .filter(activity -> activity.state() == State.ACTIVE && activity.code() != null)
                    .forEach(activity -> rows.add(new Row(outcome, activity, page)));
        }
        return rows;
    }

    private Picture.Mark mark(Row row, PeriodView period, @Nullable ResultView result, double x, double y) {
        var shapes = new ArrayList<Shape>();
        var look = look(row, result);
        shapes.add(Shape.box(look, x + 2, y + 1, column - 4.0, ROW - 4.0));
        var dark = look.equals("cell-done") || look.equals("cell-late");
        shapes.add(Shape.text(dark ? "sign on-dark" : "sign", x + 10, y + 15, sign(row, result)));
        if (column >= 120) {
            shapes.add(Shape.text(dark ? "sign on-dark" : "label", x + 30, y + 15, status(row, result)));
        }
        var narrative = result == null ? "" : ": " + shortened(result.narrative());
        return new Picture.Mark(
                address(row, result),
                row.name() + ", " + period.label() + ": " + status(row, result) + narrative,
                Math.min(x + 8, LEFT + 8.0),
                y + ROW + 10,
                shapes);
    }

    private static String look(Row row, @Nullable ResultView result) {
        if (result != null) {
            return Reported.look(result.status());
        }
        return row.requestOnly() ? "cell-none" : "cell-missing";
    }

    private static String sign(Row row, @Nullable ResultView result) {
        if (result == null) {
            return row.requestOnly() ? "·" : "□";
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

    private String status(Row row, @Nullable ResultView result) {
        if (result != null) {
            return words.status(result.status());
        }
        return words.say(row.requestOnly() ? "status.NO_REQUEST" : "status.MISSING");
    }

    /** A result leads to the change that made it; what is missing to the outcome. */
    private static String address(Row row, @Nullable ResultView result) {
        return result == null ? row.page() : row.page() + "#change-" + result.position();
    }

    private List<Picture.Key> key() {
        return List.of(
                key("cell-done", "✓", "sign on-dark", "status.COMPLETED"),
                key("cell-good", "●", "sign", "status.ON_TRACK"),
                key("cell-late", "▲", "sign on-dark", "status.DELAYED"),
                key("cell-missing", "□", "sign", "status.MISSING"),
                key("cell-none", "○", "sign", "status.NOT_STARTED"),
                key("cell-none", "✕", "sign", "status.DISCONTINUED"),
                key("cell-none", "–", "sign", "status.NOT_REQUESTED"));
    }

    private Picture.Key key(String look, String sign, String signLook, String meaning) {
        return new Picture.Key(
                List.of(Shape.box(look, 1, 1, 24, 12), Shape.centred(signLook, 13, 11, sign)), words.say(meaning));
    }

    private Picture.Figures figures(List<Row> rows) {
        var columns = new ArrayList<String>();
        columns.add(words.say("figures.outcome"));
        roadmap.periods().forEach(period -> columns.add(period.label().text()));
        return new Picture.Figures(
                columns,
                rows.stream()
                        .map(row -> {
                            var cells = new ArrayList<Picture.Cell>();
                            cells.add(new Picture.Cell(row.name(), row.page()));
                            for (var period : roadmap.periods()) {
                                cells.add(Picture.Cell.of(status(row, row.result(period))));
                            }
                            return (List<Picture.Cell>) cells;
                        })
                        .toList());
    }

    private static String shortened(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    }
}
