package org.actionline.roadmap.server.following;

import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.api.Problem;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller follows, and what is new in it. */
@RestController
@RequestMapping("/api/following")
@Requires(Right.SIGNED_IN)
class FollowingApi {

    private static final int MOST = 1_000;

    private final Following following;

    FollowingApi(Following following) {
        this.following = following;
    }

    /** @param outcome code; absent for the roadmap with all its outcomes */
    record What(@Nullable RoadmapCode roadmap, @Nullable OutcomeCode outcome) {}

    record Seen(@Nullable Long position) {}

    /** What the caller follows, in the order in which they began. */
    @GetMapping
    List<FollowView> list(ActorId person, Sight sight) {
        return following.list(person, sight);
    }

    /** Follows a roadmap or an outcome from now on; answers everything that is followed. */
    @PostMapping("/follow")
    List<FollowView> follow(@RequestBody What what, ActorId person, Sight sight) {
        following.follow(person, roadmap(what), what.outcome(), sight);
        return following.list(person, sight);
    }

    /** Follows no more; answers everything that is still followed. */
    @PostMapping("/unfollow")
    List<FollowView> unfollow(@RequestBody What what, ActorId person, Sight sight) {
        following.unfollow(person, roadmap(what), what.outcome(), sight);
        return following.list(person, sight);
    }

    /**
     * What changed in what is followed since the caller was here last; asking does not mark it as read.
     *
     * @param limit how many events of each roadmap at most; 100 when left out
     */
    @GetMapping("/digest")
    DigestView digest(@RequestParam(defaultValue = "100") String limit, ActorId person, Sight sight) {
        return following.digest(person, sight, limit(limit));
    }

    /** Everything up to a position has been seen; answers what is left. */
    @PostMapping("/mark-read")
    DigestView markRead(@RequestBody Seen seen, ActorId person, Sight sight) {
        following.markRead(
                person,
                InvalidValue.require("position", seen.position(), "upTo of the digest that was read, such as 1041"));
        return following.digest(person, sight, MOST);
    }

    @ExceptionHandler
    ProblemDetail on(TooManyFollows refused) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "too-many-follows",
                "Somebody follows at most %d roadmaps and outcomes. Unfollow one first, or follow a roadmap whole."
                        .formatted(Readings.MOST_FOLLOWS));
    }

    private static RoadmapCode roadmap(What what) {
        return InvalidValue.require("roadmap", what.roadmap(), "the code of a roadmap, such as C2");
    }

    private static int limit(String text) {
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > MOST) {
            throw new InvalidValue("limit", text, "a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }
}
