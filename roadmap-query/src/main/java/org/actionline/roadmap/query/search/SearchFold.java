package org.actionline.roadmap.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.search.SearchView.Decision;
import org.actionline.roadmap.query.search.SearchView.Published;
import org.jspecify.annotations.Nullable;

/**
 * Folds what can be found in a roadmap along with its view: a text is one that the view says, and its position is that of the
 * event since which the view says it. No event type has a rule of its own, so none can be forgotten.
 *
 * <p>Parts of a view that an event leaves alone are the same objects before and after, and are not looked at again.
 */
public final class SearchFold {

    private SearchFold() {}

    /**
     * What can be found after one more event.
     *
     * @param found absent before the roadmap was opened
     * @param before the roadmap without the event
     * @param after the roadmap with it
     */
    public static SearchView fold(
            @Nullable SearchView found, @Nullable RoadmapView before, RoadmapView after, LoggedEvent event) {
        if (found != null && event.position() <= found.position()) {
            return found;
        }
        long position = event.position();
        var own = found != null && before != null && sameAround(before, after)
                ? found.own()
                : Texts.of(after, found == null ? List.of() : found.own(), position);
        var outcomes = outcomes(found, before, after, position);
        return new SearchView(
                after.code(),
                position,
                own,
                outcomes,
                decisions(found == null ? List.of() : found.decisions(), event),
                event.event() instanceof VersionPublished version
                        ? new Published(version.label(), own, outcomes)
                        : found == null ? null : found.published());
    }

    private static boolean sameAround(RoadmapView before, RoadmapView after) {
        return before.title().equals(after.title())
                && before.facilitator().equals(after.facilitator())
                && before.horizon().equals(after.horizon())
                && before.template().equals(after.template())
                && before.periods().equals(after.periods())
                && before.versions().equals(after.versions())
                && before.doubts().equals(after.doubts());
    }

    private static List<SearchedOutcome> outcomes(
            @Nullable SearchView found, @Nullable RoadmapView before, RoadmapView after, long position) {
        if (found != null && before != null && before.outcomes().equals(after.outcomes())) {
            return found.outcomes();
        }
        var known = new HashMap<OutcomeId, SearchedOutcome>();
        if (found != null) {
            found.outcomes().forEach(outcome -> known.put(outcome.id(), outcome));
        }
        var then = before == null ? Map.<OutcomeId, OutcomeView>of() : byId(before);
        return after.outcomes().stream()
                .map(outcome -> outcome(outcome, then.get(outcome.id()), known.get(outcome.id()), position))
                .toList();
    }

    private static SearchedOutcome outcome(
            OutcomeView now, @Nullable OutcomeView then, @Nullable SearchedOutcome known, long position) {
        return known != null && now.equals(then)
                ? known
                : new SearchedOutcome(
                        now.id(),
                        now.code(),
                        now.state(),
                        Texts.of(
                                now, known == null ? null : then, known == null ? List.of() : known.texts(), position));
    }

    private static Map<OutcomeId, OutcomeView> byId(RoadmapView roadmap) {
        var outcomes = new HashMap<OutcomeId, OutcomeView>();
        roadmap.outcomes().forEach(outcome -> outcomes.put(outcome.id(), outcome));
        return outcomes;
    }

    private static List<Decision> decisions(List<Decision> known, LoggedEvent event) {
        if (event.decision() == null) {
            return known;
        }
        var named = new Decision(
                event.event() instanceof OfOutcome own ? own.outcome() : null, event.decision(), event.position());
        var all = new ArrayList<>(known);
        for (int i = 0; i < all.size(); i++) {
            var old = all.get(i);
            if (old.symbol().equals(named.symbol()) && Objects.equals(old.outcome(), named.outcome())) {
                all.set(i, named);
                return all;
            }
        }
        all.add(named);
        return all;
    }
}
