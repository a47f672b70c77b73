package org.actionline.roadmap.query.roadmap;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.actionline.roadmap.api.doubt.DoubtEvent;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtRaised;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtSettled;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.query.log.LoggedEvent;

/** The doubts of a roadmap, and how many of them are open for each outcome. */
final class DoubtFold {

    private DoubtFold() {}

    static void fold(RoadmapDraft draft, DoubtEvent event, LoggedEvent logged) {
        switch (event) {
            case DoubtRaised e -> {
                var doubt = new DoubtView(e.doubt(), e.about(), e.line(), e.raw(), e.what(), false, null, null);
                draft.doubts =
                        Stream.concat(draft.doubts.stream(), Stream.of(doubt)).toList();
            }
            case DoubtSettled e ->
                draft.doubts = draft.doubts.stream()
                        .map(doubt -> doubt.id().equals(e.doubt()) ? settled(doubt, logged) : doubt)
                        .toList();
        }
        draft.outcomes = draft.outcomes.stream()
                .map(outcome -> outcome.withDoubts(
                        open(draft.doubts, doubt -> outcome.code().equals(doubt.about()))))
                .toList();
    }

    /** Doubts stay with the outcome that they are about when it has another code. */
    static void follow(RoadmapDraft draft, OutcomeMoved event) {
        draft.doubts = draft.doubts.stream()
                .map(doubt -> event.from().code().equals(doubt.about())
                        ? doubt.about(event.to().code())
                        : doubt)
                .toList();
    }

    /** How many open doubts wait for an outcome that is only now defined. */
    static int openDoubts(List<DoubtView> doubts, OutcomeDefined defined) {
        return open(doubts, doubt -> defined.code().equals(doubt.about()));
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

    private static int open(List<DoubtView> doubts, Predicate<DoubtView> concerned) {
        return Math.toIntExact(doubts.stream()
                .filter(doubt -> !doubt.settled())
                .filter(concerned)
                .count());
    }
}
