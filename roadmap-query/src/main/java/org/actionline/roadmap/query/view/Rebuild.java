package org.actionline.roadmap.query.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.view.RebuildView.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the other set of views beside the one that is read, holds it against that one byte for byte, and exchanges the two.
 *
 * <p>Readers see the old set until the exchange and the new one after it, both up to the same position. The old set stays as it
 * was, so that {@link #back} is the way back: it counts on where it stopped and takes its place again.
 */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** So near to the other set, the rest is counted while that one waits. */
    private static final long NEAR = 500;

    private final Views views;
    private final LogReader log;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile RebuildView status;

    public Rebuild(Views views, LogReader log) {
        this.views = views;
        this.log = log;
        this.status = status(State.NONE, 0, 0, 0, List.of());
    }

    /** How far it is. */
    public RebuildView status() {
        return status;
    }

    /**
     * Empties the other set, fills it from the start of the log and exchanges the two if they are equal.
     *
     * @return false if one is under way already
     */
    public boolean start() {
        return begin(() -> {
            var other = views.set(views.pointer().other());
            other.drop();
            other.progress().begin(0);
            exchange(other, true);
        });
    }

    /**
     * Lets the set that was read before count on and takes it back, equal or not: whoever goes back mistrusts the one that is
     * read.
     *
     * @return false if a rebuild is under way, or there was none
     */
    public boolean back() {
        var other = views.set(views.pointer().other());
        return other.progress().next().isPresent() && begin(() -> exchange(other, false));
    }

    /** Waits until what was begun has ended. */
    public RebuildView await(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (running.get() && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        return status;
    }

    private boolean begin(Runnable work) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        status = status(State.FILLING, 0, log.head(), 0, List.of());
        Thread.ofPlatform().name("view-rebuild").daemon().start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("The rebuild of the views failed; the old ones are still read", e);
                status = new RebuildView(
                        name(), State.FAILED, status.folded(), status.total(), 0, List.of(), String.valueOf(e));
            } finally {
                running.set(false);
            }
        });
        return true;
    }

    private void exchange(ViewSet other, boolean onlyEqual) {
        other.progress().claim();
        long begun = System.nanoTime();
        long total = log.head();
        long counted = fill(other, begun, total);
        status = status(State.COMPARING, counted, total, begun, List.of());
        var equal = new HashMap<RoadmapCode, Long>();
        if (onlyEqual) {
            compare(other, equal);
        }
        views.turns().alone(() -> {
            var current = views.turns().current();
            long next = current.progress().next().orElse(0L);
            new Fill(log, other).run(next - 1, folded -> {});
            var different = onlyEqual ? compare(other, equal) : List.<RoadmapCode>of();
            if (different.isEmpty()) {
                views.pointer().point(views.pointer().other());
                views.turns().exchange(other);
            }
            status = status(different.isEmpty() ? State.EXCHANGED : State.DIFFERENT, next, total, begun, different);
            return status;
        });
    }

    /** Until the other set is near. */
    private long fill(ViewSet other, long begun, long total) {
        long next;
        do {
            next = views.position() + 1;
            new Fill(log, other)
                    .run(next - 1, folded -> status = status(State.FILLING, folded, total, begun, List.of()));
        } while (views.position() + 1 - next > NEAR);
        return next;
    }

    /**
     * The roadmaps of which the sets say different things at the same position.
     *
     * @param equal up to where a roadmap was found equal already, and those found equal now
     */
    private List<RoadmapCode> compare(ViewSet other, Map<RoadmapCode, Long> equal) {
        var current = views.turns().current();
        var codes = new HashSet<>(current.store().codes());
        codes.addAll(other.store().codes());
        var different = new ArrayList<RoadmapCode>();
        for (var code : codes) {
            var checked = Optional.ofNullable(equal.get(code));
            var position = current.store().position(code);
            if (checked.isPresent() && checked.equals(position)) {
                continue;
            }
            if (position.isPresent() && current.sameBytes(code, other)) {
                equal.put(code, position.get());
                continue;
            }
            var mine = current.find(code);
            var theirs = other.find(code);
            if (mine.map(Folded::text).equals(theirs.map(Folded::text))) {
                mine.ifPresent(state -> equal.put(code, state.view().position()));
            } else {
                different.add(code);
            }
        }
        different.sort(Comparator.comparing(RoadmapCode::text));
        return different;
    }

    private RebuildView status(State state, long folded, long total, long begun, List<RoadmapCode> different) {
        long nanos = begun == 0 ? 0 : System.nanoTime() - begun;
        long perSecond = nanos <= 0 ? 0 : (long) (folded * 1e9 / nanos);
        return new RebuildView(name(), state, folded, total, perSecond, different, null);
    }

    private String name() {
        return ViewPointer.named(views.pointer().current());
    }
}
