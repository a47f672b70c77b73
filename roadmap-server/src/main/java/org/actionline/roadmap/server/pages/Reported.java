package org.actionline.roadmap.server.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.query.period.PeriodGrid;
import org.actionline.roadmap.query.period.PeriodGridView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/**
 * How far the reports of the latest period with a result have come.
 *
 * @param period its label
 * @param expected number of results that are or were to be reported; work on request counts once it is reported
 * @param parts the statuses that occur, and what is missing, as shares of a bar that is 100 wide
 */
public record Reported(String period, int reported, int expected, int delayed, List<Part> parts) {

    private static final int WIDTH = 100;

    /** A share of the bar. */
    public record Part(String status, String look, double x, double width, int count) {}

    public Reported {
        parts = List.copyOf(parts);
    }

    /** Nothing where nothing was ever reported. */
    public static @Nullable Reported of(RoadmapView roadmap) {
        return roadmap.periods().reversed().stream()
                .map(period -> PeriodGrid.of(roadmap, period))
                .filter(grid -> grid.reported() > 0)
                .findFirst()
                .map(Reported::of)
                .orElse(null);
    }

    private static Reported of(PeriodGridView grid) {
        var counts = new EnumMap<Status, Integer>(Status.class);
        grid.rows().forEach(row -> {
            var result = row.result();
            if (result != null) {
                counts.merge(result.status(), 1, Integer::sum);
            }
        });
        int expected = grid.reported() + grid.missing();
        var parts = new ArrayList<Part>();
        double x = 0;
        for (var status : List.of(
                Status.COMPLETED,
                Status.ON_TRACK,
                Status.DELAYED,
                Status.DISCONTINUED,
                Status.NOT_STARTED,
                Status.NOT_REQUESTED)) {
            int count = counts.getOrDefault(status, 0);
            if (count > 0) {
                double width = (double) WIDTH * count / expected;
                parts.add(new Part(status.name(), look(status), x, width, count));
                x += width;
            }
        }
        if (grid.missing() > 0) {
            parts.add(new Part("MISSING", "cell-missing", x, WIDTH - x, grid.missing()));
        }
        return new Reported(
                grid.period().label().text(), grid.reported(), expected, counts.getOrDefault(Status.DELAYED, 0), parts);
    }

    private static final Map<Status, String> LOOKS = Map.of(
            Status.COMPLETED, "cell-done",
            Status.ON_TRACK, "cell-good",
            Status.DELAYED, "cell-late",
            Status.DISCONTINUED, "cell-none",
            Status.NOT_STARTED, "cell-none",
            Status.NOT_REQUESTED, "cell-none");

    /** How pictures show a status; beside it there is always a word. */
    public static String look(Status status) {
        return String.valueOf(LOOKS.get(status));
    }
}
