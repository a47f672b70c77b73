package org.actionline.roadmap.query.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionView;
import org.jspecify.annotations.Nullable;

/** The revisions of one outcome's timing. */
final class Slips {

    private Slips() {}

    /** @param revisions oldest first */
    static Stream<List<@Nullable Object>> rows(RoadmapView roadmap, OutcomeCode outcome, List<ChangeView> revisions) {
        int inAll = revisions.stream().mapToInt(Slips::months).sum();
        return IntStream.range(0, revisions.size()).mapToObj(i -> {
            var revision = revisions.get(i);
            var session = nextSession(roadmap, revision.effectiveOn());
            return Reports.row(
                    roadmap.code().text(),
                    outcome.text(),
                    i + 1,
                    revisions.size(),
                    revision.beforeWords(),
                    revision.afterWords(),
                    months(revision),
                    inAll,
                    LocalDate.ofInstant(revision.recordedAt(), ZoneOffset.UTC),
                    revision.effectiveOn(),
                    session.map(VersionView::session).orElse(null),
                    session.map(VersionView::representedDate).orElse(null),
                    session.map(it -> ChronoUnit.DAYS.between(revision.effectiveOn(), it.representedDate()))
                            .orElse(null),
                    revision.reason(),
                    revision.decision(),
                    revision.actor().text(),
                    revision.position());
        });
    }

    private static int months(ChangeView revision) {
        return revision.slipMonths() == null ? 0 : revision.slipMonths();
    }

    /** The session of the first version that represents the day of the revision or a later one. */
    private static Optional<VersionView> nextSession(RoadmapView roadmap, LocalDate day) {
        return roadmap.versions().stream()
                .filter(version -> !version.representedDate().isBefore(day))
                .min(Comparator.comparing(VersionView::representedDate));
    }
}
