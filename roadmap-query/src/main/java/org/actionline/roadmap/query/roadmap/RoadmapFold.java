package org.actionline.roadmap.query.roadmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtRaised;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtSettled;
import org.actionline.roadmap.api.erasure.ErasureEvent.PayloadErased;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.outcome.OutcomeFold;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.version.VersionView;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one roadmap; live views, as-of, history, compare and replay all use it.
 *
 * <p>Pure, never refuses what has already happened, and idempotent: an event at or before the roadmap's position changes
 * nothing. Parts that an event leaves alone stay the same objects, which makes finding differences cheap.
 */
public final class RoadmapFold {

    private RoadmapFold() {}

    /**
     * The roadmap after one more event.
     *
     * @param roadmap absent before it was opened
     * @throws IllegalStateException when the log is not in order: it mentions something before it came to be
     */
    public static RoadmapView fold(@Nullable RoadmapView roadmap, LoggedEvent logged) {
        if (roadmap != null && logged.position() <= roadmap.position()) {
            return roadmap;
        }
        return switch (logged.event()) {
            case OfOutcome event -> fold(known(roadmap, event), event, logged);
            case RegisterEvent event -> fold(roadmap, event, logged);
        };
    }

    private static RoadmapView fold(@Nullable RoadmapView roadmap, RegisterEvent event, LoggedEvent logged) {
        return switch (event) {
            case RoadmapOpened e -> opened(roadmap, e, logged.position());
            case PeriodOpened e -> {
                var old = known(roadmap, e);
                var period = new PeriodView(e.period(), e.from(), e.to());
                var periods = Stream.concat(old.periods().stream(), Stream.of(period))
                        .sorted(Comparator.comparing(PeriodView::from))
                        .toList();
                yield counted(old, logged, old.outcomes(), periods, old.versions(), old.doubts());
            }
            case VersionPublished e -> {
                var old = known(roadmap, e);
                var versions = Stream.concat(old.versions().stream(), Stream.of(version(e, logged)))
                        .toList();
                yield counted(old, logged, old.outcomes(), old.periods(), versions, old.doubts());
            }
            case DoubtRaised e -> {
                var old = known(roadmap, e);
                var doubt = new DoubtView(e.doubt(), e.about(), e.line(), e.raw(), e.what(), false, null, null);
                yield doubted(
                        old,
                        logged,
                        Stream.concat(old.doubts().stream(), Stream.of(doubt)).toList());
            }
            case DoubtSettled e -> {
                var old = known(roadmap, e);
                yield doubted(
                        old,
                        logged,
                        old.doubts().stream()
                                .map(doubt -> doubt.id().equals(e.doubt()) ? settled(doubt, logged) : doubt)
                                .toList());
            }
            case PayloadErased e -> {
                var old = known(roadmap, e);
                yield counted(old, logged, old.outcomes(), old.periods(), old.versions(), old.doubts());
            }
            case RegisterEvent e -> throw new IllegalStateException("No fold for " + e.getClass());
        };
    }

    private static RoadmapView fold(RoadmapView old, OfOutcome event, LoggedEvent logged) {
        List<OutcomeView> outcomes;
        if (event instanceof OutcomeDefined defined) {
            outcomes = placed(old.outcomes(), OutcomeFold.defined(defined, openDoubts(old.doubts(), defined)));
        } else {
            var concerned = known(old, event.outcome());
            var folded = OutcomeFold.fold(
                    concerned, event, logged, id -> known(old, id).code());
            outcomes = old.outcomes().stream()
                    .map(outcome -> outcome.id().equals(folded.id()) ? folded : outcome)
                    .toList();
        }
        return counted(old, logged, outcomes, old.periods(), old.versions(), old.doubts());
    }

    private static RoadmapView opened(@Nullable RoadmapView roadmap, RoadmapOpened event, long position) {
        if (roadmap != null) {
            throw new IllegalStateException("Opened twice: " + event.roadmap());
        }
        return new RoadmapView(
                event.roadmap(),
                event.title(),
                event.facilitator(),
                event.horizon(),
                event.template(),
                position,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static VersionView version(VersionPublished event, LoggedEvent logged) {
        return new VersionView(
                event.label(),
                event.session(),
                event.symbol(),
                event.representedDate(),
                VersionView.Status.PUBLISHED,
                event.position(),
                event.treeSize(),
                event.root(),
                logged.actor(),
                logged.recordedAt());
    }

    private static DoubtView settled(DoubtView doubt, LoggedEvent logged) {
        return new DoubtView(
                doubt.id(),
                doubt.about(),
                doubt.line(),
                doubt.raw(),
                doubt.what(),
                true,
                logged.actor(),
                logged.reason());
    }

    private static RoadmapView doubted(RoadmapView old, LoggedEvent logged, List<DoubtView> doubts) {
        var outcomes = old.outcomes().stream()
                .map(outcome ->
                        outcome.withDoubts(open(doubts, doubt -> outcome.code().equals(doubt.about()))))
                .toList();
        return counted(old, logged, outcomes, old.periods(), old.versions(), doubts);
    }

    private static int openDoubts(List<DoubtView> doubts, OutcomeDefined defined) {
        return open(doubts, doubt -> defined.code().equals(doubt.about()));
    }

    private static int open(List<DoubtView> doubts, Predicate<DoubtView> concerned) {
        return Math.toIntExact(doubts.stream()
                .filter(doubt -> !doubt.settled())
                .filter(concerned)
                .count());
    }

    /** Printed order: a sub-outcome stands after its parent and the sub-outcomes already there, anything else at the end. */
    private static List<OutcomeView> placed(List<OutcomeView> outcomes, OutcomeView added) {
        var family = new HashSet<OutcomeCode>();
        int place = outcomes.size();
        for (int i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i);
            if (outcome.code().equals(added.parent()) || family.contains(outcome.parent())) {
                family.add(outcome.code());
                place = i + 1;
            }
        }
        var all = new ArrayList<>(outcomes);
        all.add(place, added);
        return all;
    }

    private static RoadmapView counted(
            RoadmapView old,
            LoggedEvent logged,
            List<OutcomeView> outcomes,
            List<PeriodView> periods,
            List<VersionView> versions,
            List<DoubtView> doubts) {
        return new RoadmapView(
                old.code(),
                old.title(),
                old.facilitator(),
                old.horizon(),
                old.template(),
                logged.position(),
                outcomes,
                periods,
                versions,
                doubts);
    }

    private static RoadmapView known(@Nullable RoadmapView roadmap, RegisterEvent event) {
        if (roadmap == null) {
            throw new IllegalStateException("The log mentions roadmap " + event.roadmap() + " before it was opened");
        }
        return roadmap;
    }

    private static OutcomeView known(RoadmapView roadmap, OutcomeId id) {
        return roadmap.outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The log mentions outcome " + id + " before it was defined"));
    }
}
