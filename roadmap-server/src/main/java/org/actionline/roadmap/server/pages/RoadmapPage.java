package org.actionline.roadmap.server.pages;

import java.util.List;
import java.util.stream.IntStream;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/**
 * A roadmap as a table.
 *
 * @param columns the six labels, the roadmap's own where it has them
 * @param rows those that match the filter
 * @param all every row
 */
record RoadmapPage(
        RoadmapView roadmap,
        Links links,
        List<String> columns,
        OutcomeFilter filter,
        List<OutcomeRow> rows,
        List<OutcomeRow> all) {

    RoadmapPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        all = List.copyOf(all);
    }

    static RoadmapPage of(RoadmapView roadmap, Links links, OutcomeFilter filter, Words words) {
        var all = roadmap.outcomes().stream()
                .map(outcome -> OutcomeRow.of(roadmap.code(), outcome, links, words))
                .toList();
        var rows = all.stream().filter(filter::lets).toList();
        return new RoadmapPage(roadmap, links, columns(roadmap.template()), filter, rows, all);
    }

    public long outcomes() {
        return all.stream().filter(row -> !row.ended() && !row.sub()).count();
    }

    public long subOutcomes() {
        return all.stream().filter(row -> !row.ended() && row.sub()).count();
    }

    public long slipped() {
        return all.stream().filter(OutcomeRow::slipped).count();
    }

    public long openDoubts() {
        return roadmap.doubts().stream().filter(doubt -> !doubt.settled()).count();
    }

    public boolean hasRequestOnly() {
        return activities().stream().anyMatch(ActivityView::requestOnly);
    }

    public boolean hasRoles() {
        return activities().stream().anyMatch(activity -> !activity.roles().isEmpty());
    }

    private List<ActivityView> activities() {
        return rows.stream().flatMap(row -> row.outcome().activities().stream()).toList();
    }

    private static List<String> columns(Template template) {
        var own = template.columns();
        var usual = Template.sixColumns().columns();
        return IntStream.range(0, usual.size())
                .mapToObj(column -> column < own.size() ? own.get(column) : usual.get(column))
                .toList();
    }
}
