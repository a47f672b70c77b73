package org.actionline.roadmap.query.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** Folds the whole log once more and holds the result against the stored views, byte for byte. */
public final class Replay {

    private Replay() {}

    /** Compares at the position that the views have counted; views that move on meanwhile are compared where they got to. */
    public static ReplayReport check(LogReader log, Views views) {
        long position = views.position();
        Map<RoadmapCode, RoadmapView> folded = new HashMap<>();
        log.everything(
                position,
                event -> folded.put(
                        event.event().roadmap(),
                        RoadmapFold.fold(folded.get(event.event().roadmap()), event)));
        var stored = views.all().stream().collect(Collectors.toMap(RoadmapView::code, Function.identity()));
        var codes = new HashSet<>(folded.keySet());
        codes.addAll(stored.keySet());
        var different = codes.stream()
                .filter(code -> {
                    var view = stored.get(code);
                    return view == null
                            || !text(view).equals(text(folded(log, code, Math.max(position, view.position()), folded)));
                })
                .sorted(Comparator.comparing(RoadmapCode::text))
                .toList();
        return new ReplayReport(position, codes.size(), different);
    }

    private static @Nullable RoadmapView folded(
            LogReader log, RoadmapCode code, long upTo, Map<RoadmapCode, RoadmapView> folded) {
        var state = new AtomicReference<>(folded.get(code));
        var known = state.get();
        if (known == null || known.position() < upTo) {
            log.roadmap(code, upTo, event -> state.set(RoadmapFold.fold(state.get(), event)));
        }
        return state.get();
    }

    private static String text(@Nullable RoadmapView view) {
        return view == null ? "" : ViewJson.text(view);
    }
}
