package org.actionline.roadmap.server.following;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.access.Forgetful;
import org.jspecify.annotations.Nullable;

/** What everybody follows and how far they have read. Thread-safe. */
final class Readings implements Forgetful {

    static final int MOST_FOLLOWS = 200;

    private final ReadingFile file;

    /** Replaced as a whole under the lock of this. */
    private volatile Map<ActorId, Reading> readings;

    Readings(ReadingFile file) {
        this.file = file;
        var all = new LinkedHashMap<ActorId, Reading>();
        file.read().forEach(reading -> all.put(reading.person(), reading));
        this.readings = all;
    }

    Reading of(ActorId person) {
        return readings.getOrDefault(person, Reading.begun(person));
    }

    /**
     * Follows from now on; what is followed already stays as it is.
     *
     * @param now position of the newest event
     * @throws TooManyFollows when somebody follows as much as they can
     */
    Reading follow(ActorId person, RoadmapCode roadmap, @Nullable OutcomeId outcome, long now) {
        return change(person, reading -> {
            if (reading.follows().stream().anyMatch(follow -> follow.isOf(roadmap, outcome))) {
                return reading;
            }
            if (reading.follows().size() >= MOST_FOLLOWS) {
                throw new TooManyFollows();
            }
            var follows = new ArrayList<>(reading.follows());
            follows.add(new Follow(roadmap, outcome, now));
            return new Reading(person, reading.read(), follows);
        });
    }

    Reading unfollow(ActorId person, RoadmapCode roadmap, @Nullable OutcomeId outcome) {
        return change(
                person,
                reading -> new Reading(
                        person,
                        reading.read(),
                        reading.follows().stream()
                                .filter(follow -> !follow.isOf(roadmap, outcome))
                                .toList()));
    }

    /** Everything up to a position has been seen; a mark never goes back. */
    Reading markRead(ActorId person, long position) {
        return change(person, reading -> new Reading(person, Math.max(reading.read(), position), reading.follows()));
    }

    @Override
    public synchronized void forget(ActorId person) {
        if (readings.containsKey(person)) {
            var rest = new LinkedHashMap<>(readings);
            rest.remove(person);
            replace(rest);
        }
    }

    private synchronized Reading change(ActorId person, UnaryOperator<Reading> change) {
        var before = of(person);
        var after = change.apply(before);
        if (!after.equals(before)) {
            var all = new LinkedHashMap<>(readings);
            all.put(person, after);
            replace(all);
        }
        return after;
    }

    private void replace(Map<ActorId, Reading> all) {
        file.write(new ArrayList<>(all.values()));
        readings = all;
    }
}
