package org.actionline.roadmap.server.pages.picture;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionView;
import org.actionline.roadmap.server.pages.Words;
import org.jspecify.annotations.Nullable;

/** How many changes fell into each month, by kind, with the sessions as lines: shows whether work is logged as it happens. */
public final class Calendar {

    public static final String NAME = "changes";

    private static final int WIDTH = 1000;
    private static final int LEFT = 44;
    private static final int RIGHT = 984;
    private static final int TOP = 40;
    private static final int BOTTOM = 240;

    /** Lines for the names of sessions, how far they are apart, and the width of a letter. */
    private static final int LABEL_LINES = 3;

    private static final double LABEL_LINE = 15;
    private static final double LETTER = 6.6;

    private final Map<YearMonth, Map<Kind, Integer>> months = new TreeMap<>();
    private final boolean recorded;

    /** What a change is about, as the picture tells it apart. */
    private enum Kind {
        TIMING("bar-timing"),
        CONTENT("bar-content"),
        RESULT("bar-result");

        private final String look;

        Kind(String look) {
            this.look = look;
        }

        static Kind of(String type) {
            return switch (type) {
                case "TimingSet", "TimingRevised" -> TIMING;
                default -> type.startsWith("Result") ? RESULT : CONTENT;
            };
        }
    }

    /** @param recorded whether changes count in the month in which they were recorded, not in which they are effective */
    public Calendar(boolean recorded) {
        this.recorded = recorded;
    }

    /** Takes a change into account. */
    public void count(LoggedEvent event) {
        var month = recorded
                ? YearMonth.from(event.recordedAt().atZone(ZoneOffset.UTC))
                : YearMonth.from(event.effectiveOn());
        months.computeIfAbsent(month, first -> new EnumMap<>(Kind.class)).merge(Kind.of(event.type()), 1, Integer::sum);
    }

    /** Nothing where nothing changed. */
    public @Nullable Picture picture(RoadmapView roadmap, Words words) {
        if (months.isEmpty()) {
            return null;
        }
        var spans = months.keySet().stream()
                .map(month -> new Span(Span.start(month), Span.start(month) + 1))
                .toList();
        var axis = Axis.around(spans, LEFT, RIGHT);
        int most = months.values().stream().mapToInt(Calendar::total).max().orElseThrow();
        var ground = new ArrayList<>(axis.grid(TOP, BOTTOM));
        ground.add(Shape.line("grid", LEFT, BOTTOM, RIGHT, BOTTOM));
        ground.add(Shape.text("tick", 4, TOP + 4.0, most));
        ground.add(Shape.text("tick", 4, BOTTOM, 0));
        if (!recorded) {
            ground.addAll(sessions(roadmap.versions(), axis));
        }
        var marks = new ArrayList<Picture.Mark>();
        months.forEach((month, kinds) -> marks.add(mark(roadmap, month, kinds, axis, most, words)));
        return new Picture(
                NAME,
                said(words),
                WIDTH,
                BOTTOM + (recorded ? 10 : 58),
                ground,
                marks,
                key(words),
                figures(roadmap, words));
    }

    /** A line for each version; beside it the session, on as many lines as it takes that none covers another. */
    private static List<Shape> sessions(List<VersionView> versions, Axis axis) {
        var shapes = new ArrayList<Shape>();
        var ends = new double[LABEL_LINES];
        var before = "";
        for (var version : versions) {
            var x = axis.x(Span.day(version.representedDate()));
            shapes.add(Shape.line("session", x, TOP - 4.0, x, BOTTOM + 6.0));
            var session = version.session();
            var width = session.length() * LETTER;
            var start = Math.min(x + 4, RIGHT - width);
            int line = 0;
            while (line < LABEL_LINES && ends[line] > start) {
                line++;
            }
            if (line < LABEL_LINES && !session.equals(before)) {
                shapes.add(Shape.text("tick", start, BOTTOM + 18.0 + line * LABEL_LINE, session));
                ends[line] = start + width + LETTER;
            }
            before = session;
        }
        return shapes;
    }

    private Picture.Mark mark(
            RoadmapView roadmap, YearMonth month, Map<Kind, Integer> kinds, Axis axis, int most, Words words) {
        var shapes = new ArrayList<Shape>();
        double x = axis.x(Span.start(month));
        double width = Math.max(4, axis.x(Span.start(month) + 1) - x - 2);
        shapes.add(Shape.box("hit", x, TOP, width, BOTTOM - (double) TOP));
        shapes.add(Shape.box("hit", x, TOP, width, BOTTOM - (double) TOP));
        double y = BOTTOM;
        for (var kind : Kind.values()) {
            double height = kinds.getOrDefault(kind, 0) * (BOTTOM - (double) TOP) / most;
            y -= height;
            if (height > 0) {
                shapes.add(Shape.box(kind.look, x, y, width, height));
            }
        }
        return new Picture.Mark(
                address(roadmap, month),
                words.say(
                        "calendar.month",
                        words.month(month),
                        total(kinds),
                        kinds.getOrDefault(Kind.TIMING, 0),
                        kinds.getOrDefault(Kind.CONTENT, 0),
                        kinds.getOrDefault(Kind.RESULT, 0)),
                shapes);
    }

    private String address(RoadmapView roadmap, YearMonth month) {
        return "/changes?roadmap=%s&by=%s&from=%s&to=%s"
                .formatted(roadmap.code(), recorded ? "recorded" : "effective", month.atDay(1), month.atEndOfMonth());
    }

    private String said(Words words) {
        var busiest = months.entrySet().stream()
                .max(Comparator.comparingInt(month -> total(month.getValue())))
                .orElseThrow();
        return words.say(
                "calendar.said",
                months.values().stream().mapToInt(Calendar::total).sum(),
                words.month(busiest.getKey()),
                total(busiest.getValue()));
    }

    private static List<Picture.Key> key(Words words) {
        var key = new ArrayList<Picture.Key>();
        for (var kind : Kind.values()) {
            key.add(new Picture.Key(List.of(Shape.box(kind.look, 1, 1, 24, 12)), words.say("calendar." + kind)));
        }
        key.add(new Picture.Key(List.of(Shape.line("session", 13, 0, 13, 14)), words.say("calendar.session")));
        return key;
    }

    private Picture.Figures figures(RoadmapView roadmap, Words words) {
        var columns = new ArrayList<String>();
        columns.add(words.say("calendar.of-month"));
        for (var kind : Kind.values()) {
            columns.add(words.say("calendar." + kind));
        }
        columns.add(words.say("money.total"));
        return new Picture.Figures(
                columns,
                months.entrySet().stream()
                        .map(month -> {
                            var cells = new ArrayList<Picture.Cell>();
                            cells.add(Picture.Cell.link(words.month(month.getKey()), address(roadmap, month.getKey())));
                            for (var kind : Kind.values()) {
                                cells.add(Picture.Cell.figure(month.getValue().getOrDefault(kind, 0)));
                            }
                            cells.add(Picture.Cell.figure(total(month.getValue())));
                            return (List<Picture.Cell>) cells;
                        })
                        .toList());
    }

    private static int total(Map<Kind, Integer> kinds) {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }
}
