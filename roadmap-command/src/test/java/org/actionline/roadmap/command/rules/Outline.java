package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Stories.C2;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.jspecify.annotations.Nullable;

/** Everything that is there, in one form for the rules and the {@link SimpleRegister}: by what it is about. */
final class Outline {

    private final Map<List<?>, Object> all = new HashMap<>();

    private Outline() {}

    static Map<List<?>, Object> of(Known known) {
        var outline = new Outline();
        outline.roadmap(known);
        known.outcomes().rows().values().forEach(row -> {
            outline.put(row.id(), "row", row.code(), row.parent(), row.statement(), row.mark(), life(row.stage()));
            outline.put(
                    row.id(),
                    "timing",
                    known.timings().first().get(row.id()),
                    known.timings().set().get(row.id()));
        });
        known.outcomes().successors().forEach((id, others) -> outline.set(id, "successors", others));
        known.references().linked().forEach((id, them) -> outline.set(id, "references", new HashSet<>(them)));
        known.expectedResults().stated().forEach((id, them) -> {
            for (var number = 1; number <= them.size(); number++) {
                var one = them.get(number - 1);
                outline.put(
                        id,
                        "expected " + number,
                        one.expected().text(),
                        one.expected().target(),
                        one.withdrawn());
            }
        });
        known.activities()
                .planned()
                .values()
                .forEach(work -> outline.put(
                        work.outcome(),
                        work.id(),
                        work.code(),
                        work.text(),
                        work.requestOnly(),
                        work.stage(),
                        work.roles(),
                        work.bureaux(),
                        work.examples(),
                        work.fulfilled()));
        known.resources().stated().forEach((id, impact) -> outline.put(id, "resources", impact));
        known.partners().named().forEach((id, them) -> outline.set(id, "partners", them));
        known.links().servers().forEach((id, them) -> outline.set(id, "servers", them));
        known.results()
                .reported()
                .forEach((subject, report) -> outline.put(
                        subject.outcome(),
                        Arrays.asList("result", subject.activity(), subject.period()),
                        report.result(),
                        report.writers(),
                        report.written(),
                        report.stage()));
        return outline.all;
    }

    private void roadmap(Known known) {
        var opened = known.roadmaps().opened().get(C2);
        if (opened != null) {
            put(C2, "roadmap", opened.description(), opened.template(), opened.retired());
        }
        known.periods()
                .opened()
                .values()
                .forEach(period -> put(
                        C2,
                        period.period(),
                        period.from(),
                        period.to(),
                        period.due(),
                        known.periods().closed().contains(period.period())));
        known.versions().labels().forEach((label, stage) -> {
            switch (stage) {
                case Versions.Stage.Draft draft -> put(C2, label, draft.imprint(), -1L, null);
                case Versions.Stage.Published published -> put(C2, label, null, published.position(), null);
                case Versions.Stage.Superseded superseded -> put(C2, label, null, -1L, superseded.by());
            }
        });
        known.doubts().settled().forEach((doubt, settled) -> put(C2, doubt, settled));
    }

    static Map<List<?>, Object> of(SimpleRegister register) {
        var outline = new Outline();
        if (register.opened) {
            outline.put(C2, "roadmap", register.description, register.template, register.retired);
        }
        register.periods.forEach((label, it) -> outline.put(C2, label, it.from, it.to, it.due, it.closed));
        register.labels.forEach((label, it) -> outline.put(C2, label, it.draft(), it.published(), it.by()));
        register.doubts.forEach((doubt, settled) -> outline.put(C2, doubt, settled));
        register.rows.forEach(outline::row);
        return outline.all;
    }

    private void row(SimpleRow row) {
        put(row.id, "row", row.code, row.parent == null ? null : row.parent.id, row.statement, row.mark, row.life);
        put(row.id, "timing", row.first, row.timing);
        set(row.id, "successors", ids(row.successors));
        set(row.id, "references", new HashSet<>(row.references.values()));
        for (var number = 1; number <= row.expected.size(); number++) {
            var one = row.expected.get(number - 1);
            put(row.id, "expected " + number, one.text, one.target, one.withdrawn);
        }
        for (var job : row.jobs) {
            var id = job.planned.id();
            put(
                    row.id,
                    id,
                    job.code,
                    job.text,
                    job.requestOnly,
                    job.stage,
                    job.roles,
                    job.bureaux,
                    job.examples,
                    job.met);
            job.reports.forEach((period, report) -> report(row.id, Arrays.asList("result", id, period), report));
        }
        if (row.resources != null) {
            put(row.id, "resources", row.resources);
        }
        set(row.id, "partners", Set.copyOf(row.partners));
        set(row.id, "servers", ids(row.servers));
        row.reports.forEach((period, report) -> report(row.id, Arrays.asList("result", null, period), report));
    }

    private void report(OutcomeId outcome, List<?> what, SimpleRow.Report report) {
        put(outcome, what, report.result, Set.copyOf(report.writers), report.written, report.stage);
    }

    private static Set<OutcomeId> ids(Set<SimpleRow> rows) {
        return rows.stream().map(row -> row.id).collect(Collectors.toSet());
    }

    private static SimpleRow.Life life(Row.Stage stage) {
        return switch (stage) {
            case Row.Stage.Live it -> SimpleRow.Life.LIVE;
            case Row.Stage.Withdrawn it -> SimpleRow.Life.WITHDRAWN;
            case Row.Stage.Split it -> SimpleRow.Life.SPLIT;
            case Row.Stage.Merged it -> SimpleRow.Life.MERGED;
        };
    }

    /** An empty set is none. */
    private void set(OutcomeId outcome, String what, Set<?> values) {
        if (!values.isEmpty()) {
            all.put(List.of(outcome, what), values);
        }
    }

    private void put(Object owner, Object what, @Nullable Object... values) {
        all.put(List.of(owner, what), Arrays.asList(values));
    }
}
