package org.actionline.roadmap.server.following;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.api.Problem;
import org.actionline.roadmap.server.following.DigestView.News;
import org.actionline.roadmap.server.security.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * Follows roadmaps and outcomes for people, and tells them what is new. API and pages ask here.
 *
 * <p>What somebody may see is asked anew each time: what they followed and may not read any more is left out.
 */
public final class Following {

    private final Readings readings;
    private final RoadmapQueries queries;

    Following(Readings readings, RoadmapQueries queries) {
        this.readings = readings;
        this.queries = queries;
    }

    /** Whether somebody follows a roadmap, or an outcome of it by itself. */
    public boolean follows(ActorId person, RoadmapCode roadmap, @Nullable OutcomeId outcome) {
        return readings.of(person).follows().stream().anyMatch(follow -> follow.isOf(roadmap, outcome));
    }

    /** What somebody follows, in the order in which they began. */
    public List<FollowView> list(ActorId person, Sight sight) {
        var reading = readings.of(person);
        return reading.follows().stream()
                .filter(follow -> sight.readsUnpublished(follow.roadmap()))
                .map(follow -> new FollowView(
                        follow.roadmap(),
                        follow.outcome() == null
                                ? null
                                : byId(queries.roadmap(follow.roadmap()), follow.outcome())
                                        .code(),
                        reading.newsAfter(follow)))
                .toList();
    }

    /**
     * Follows from now on.
     *
     * @throws Unanswerable when there is no such roadmap or outcome, or it is none of theirs
     */
    public void follow(ActorId person, RoadmapCode roadmap, @Nullable OutcomeCode outcome, Sight sight) {
        var view = readable(roadmap, sight);
        readings.follow(person, roadmap, id(view, outcome), queries.position());
    }

    /** Follows no more; nothing changes when they did not. */
    public void unfollow(ActorId person, RoadmapCode roadmap, @Nullable OutcomeCode outcome, Sight sight) {
        var view = readable(roadmap, sight);
        readings.unfollow(person, roadmap, id(view, outcome));
    }

    /**
     * Everything up to a position has been seen.
     *
     * @throws InvalidValue when the views have not got there
     */
    public void markRead(ActorId person, long position) {
        long newest = queries.position();
        if (position < 0 || position > newest) {
            throw new InvalidValue(
                    "position", Long.toString(position), "upTo of the digest that was read, at most " + newest);
        }
        readings.markRead(person, position);
    }

    /**
     * What is new.
     *
     * @param events of each roadmap that are shown at most
     */
    public DigestView digest(ActorId person, Sight sight, int events) {
        long upTo = queries.position();
        var reading = readings.of(person);
        Map<RoadmapCode, List<Follow>> followed = new TreeMap<>(Comparator.comparing(RoadmapCode::text));
        reading.follows().stream()
                .filter(follow -> sight.readsUnpublished(follow.roadmap()))
                .forEach(follow -> followed.computeIfAbsent(follow.roadmap(), code -> new ArrayList<>())
                        .add(follow));
        var news = followed.entrySet().stream()
                .map(entry -> news(entry.getKey(), entry.getValue(), reading, upTo, events))
                .filter(roadmap -> !roadmap.changes().isEmpty())
                .toList();
        return new DigestView(
                upTo,
                news.stream().mapToInt(roadmap -> roadmap.changes().size()).sum(),
                news);
    }

    private News news(RoadmapCode code, List<Follow> follows, Reading reading, long upTo, int events) {
        var roadmap = queries.roadmap(code);
        boolean whole = follows.stream().anyMatch(follow -> follow.outcome() == null);
        long after = follows.stream()
                .filter(follow -> !whole || follow.outcome() == null)
                .mapToLong(reading::newsAfter)
                .min()
                .orElse(upTo);
        var outcomes = new HashSet<OutcomeId>();
        if (!whole) {
            follows.forEach(follow -> outcomes.add(follow.outcome()));
        }
        var log = queries.changes(code, after, upTo, events, outcomes);
        return new News(
                code,
                roadmap.title(),
                whole
                        ? null
                        : follows.stream()
                                .map(follow -> byId(roadmap, follow.outcome()).code())
                                .toList(),
                log.changes(),
                log.next() == null ? null : "/api/roadmaps/%s/changes?after=%d".formatted(code, log.next()));
    }

    private RoadmapView readable(RoadmapCode roadmap, Sight sight) {
        if (!sight.sees(roadmap)) {
            throw new Unanswerable(new NoAnswer.UnknownRoadmap(roadmap));
        }
        if (!sight.readsUnpublished(roadmap)) {
            throw new ErrorResponseException(
                    HttpStatus.FORBIDDEN,
                    Problem.of(
                            HttpStatus.FORBIDDEN,
                            "forbidden",
                            "Following shows what is not published, and you may read published versions of %s only."
                                    .formatted(roadmap)),
                    null);
        }
        return queries.roadmap(roadmap);
    }

    private @Nullable OutcomeId id(RoadmapView roadmap, @Nullable OutcomeCode outcome) {
        return outcome == null ? null : queries.outcome(roadmap.code(), outcome).id();
    }

    /** Outcomes never go: they are withdrawn, split or merged and stay in the view. */
    private static OutcomeView byId(RoadmapView roadmap, @Nullable OutcomeId id) {
        return roadmap.outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
