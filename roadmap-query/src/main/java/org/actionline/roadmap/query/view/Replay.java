package org.actionline.roadmap.query.view;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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

    /** Compares at the position that the views have counted; views that move on meanwhile are compared where they got to. */
    public static ReplayReport check(LogReader log, Views views) {
        long position = views.position();
        Map<RoadmapCode, Folded> folded = new HashMap<>();
        log.everything(
                position,
                event -> folded.put(
                        event.event().roadmap(),
                        Folded.after(folded.get(event.event().roadmap()), event)));
        var codes = new HashSet<>(folded.keySet());
        codes.addAll(views.codes());
        var different = codes.stream()
                .filter(code -> !equal(log, views.turns().current(), code, position, folded))
                .sorted(Comparator.comparing(RoadmapCode::text))
                .toList();
        return new ReplayReport(position, codes.size(), different);
    }

    private static boolean equal(
            LogReader log, ViewSet set, RoadmapCode code, long position, Map<RoadmapCode, Folded> folded) {
        var stored = settled(set, code).orElse(null);
        return stored != null
                && stored.text()
                        .equals(text(folded(
                                log, code, Math.max(position, stored.view().position()), folded)));
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

    private static @Nullable Folded folded(
            LogReader log, RoadmapCode code, long upTo, Map<RoadmapCode, Folded> folded) {
        var state = new AtomicReference<>(folded.get(code));
        var known = state.get();
        if (known == null || known.view().position() < upTo) {
            state.set(null);
            log.roadmap(code, upTo, event -> state.set(Folded.after(state.get(), event)));
        }
        return state.get();
    }

    private static String text(@Nullable Folded state) {
        return state == null ? "" : state.text();
    }
}
