package org.actionline.roadmap.query.view;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.log.LogReader;
import org.jspecify.annotations.Nullable;

/** Folds the whole log once more and holds the result against what is stored of every roadmap, byte for byte. */
public final class Replay {

    private static final int READS = 100;
    private static final Duration BETWEEN_READS = Duration.ofMillis(5);

    private Replay() {}

    /**
     * Compares at the position that the views have counted; views that move on meanwhile are compared where they got to. One roadmap
     * after the other, so that memory holds the states of one and not of all.
     */
    public static ReplayReport check(LogReader log, Views views) {
        long position = views.position();
        var codes = new HashSet<>(log.roadmaps(position));
        codes.addAll(views.codes());
        var different = codes.stream()
                .filter(code -> !equal(log, views.turns().current(), code, position))
                .sorted(Comparator.comparing(RoadmapCode::text))
                .toList();
        return new ReplayReport(position, codes.size(), different);
    }

    private static boolean equal(LogReader log, ViewSet set, RoadmapCode code, long position) {
        var stored = settled(set, code).orElse(null);
        if (stored == null) {
            return false;
        }
        var folded = new AtomicReference<@Nullable Folded>();
        log.roadmap(
                code,
                Math.max(position, stored.view().position()),
                event -> folded.set(Folded.after(folded.get(), event)));
        var once = folded.get();
        return once != null && stored.text().equals(once.text());
    }

    /** Read between two writes of one batch, the parts of a state have counted to different positions: then once more. */
    private static Optional<Folded> settled(ViewSet set, RoadmapCode code) {
        var stored = set.find(code);
        for (int i = 0; i < READS && stored.isPresent() && !stored.get().settled(); i++) {
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
            stored = set.find(code);
        }
        return stored;
    }
}
