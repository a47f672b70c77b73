package org.actionline.roadmap.server.pages.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whole years from left to right, around everything that is drawn. */
record Axis(int firstYear, int lastYear, int left, int right) {

    static Axis around(Collection<Span> spans, int left, int right) {
        return new Axis(
                (int) Math.floor(spans.stream().mapToDouble(Span::from).min().orElseThrow() / Span.MONTHS),
                (int) Math.ceil(spans.stream().mapToDouble(Span::to).max().orElseThrow() / Span.MONTHS) - 1,
                left,
                right);
    }

    double x(double month) {
        var start = (double) firstYear * Span.MONTHS;
        var length = (lastYear + 1.0 - firstYear) * Span.MONTHS;
        return left + (month - start) * (right - left) / length;
    }

    /** A line at the start of each year, and the year beside it where there is room. */
    List<Shape> grid(int top, int bottom) {
        var grid = new ArrayList<Shape>();
        int every = 1 + (lastYear - firstYear) / 15;
        for (int year = firstYear; year <= lastYear + 1; year++) {
            var x = x((double) year * Span.MONTHS);
            grid.add(Shape.line("grid", x, top - 8.0, x, bottom));
            if (year <= lastYear && (year - firstYear) % every == 0) {
                grid.add(Shape.text("tick", x + 4, top - 12.0, year));
            }
        }
        return grid;
    }
}
