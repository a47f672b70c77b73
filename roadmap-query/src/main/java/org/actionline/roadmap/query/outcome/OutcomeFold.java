package org.actionline.roadmap.query.outcome;

import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.activity.ActivityEvent;
import org.actionline.roadmap.api.expected.ExpectedResultEvent;
import org.actionline.roadmap.api.link.LinkEvent;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMarked;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReinstated;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomesTakenIn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.PartnerEvent;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.reference.ReferenceEvent;
import org.actionline.roadmap.api.resource.ResourceEvent;
import org.actionline.roadmap.api.result.ResultEvent;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent;
import org.actionline.roadmap.query.log.LoggedEvent;

/** Folds the events of one outcome, each concept in a file of its own. Pure; never refuses what has already happened. */
public final class OutcomeFold {

    private OutcomeFold() {}

    /** What the fold of an outcome asks of the roadmap around it. */
    public interface Around {

        /** The code that another outcome of the roadmap has now. */
        OutcomeCode code(OutcomeId outcome);

        /** Whether a result that is recorded now for a period is late. */
        boolean late(PeriodLabel period, LoggedEvent entry);
    }

    /** The outcome right after it was defined. */
    public static OutcomeView defined(OutcomeDefined event, int doubts) {
        return new OutcomeView(
                event.outcome(),
                event.code(),
                event.parent(),
                List.of(),
                Lineage.from(event.splitFrom()),
                event.statement(),
                event.mark(),
                State.ACTIVE,
                1,
                Timing.notStated(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                doubts);
    }

    /**
     * The outcome after one more of its events.
     *
     * @param logged holds the same event, with its provenance
     */
    public static OutcomeView fold(OutcomeView outcome, OfOutcome event, LoggedEvent logged, Around around) {
        var draft = new OutcomeDraft(outcome);
        switch (event) {
            case OutcomeEvent e -> fold(draft, e);
            case TimingEvent e -> TimingFold.fold(draft, e);
            case ReferenceEvent e -> ReferenceFold.fold(draft, e);
            case ExpectedResultEvent e -> ExpectedResultFold.fold(draft, e);
            case ActivityEvent e -> ActivityFold.fold(draft, e);
            case ResourceEvent e -> ResourceFold.fold(draft, e);
            case PartnerEvent e -> PartnerFold.fold(draft, e);
            case LinkEvent e -> LinkFold.fold(draft, e, around::code);
            case ResultEvent e -> ResultFold.fold(draft, e, logged, around);
            case RegisterEvent e -> throw new IllegalStateException("No fold for " + e.getClass());
        }
        return draft.counted();
    }

    private static void fold(OutcomeDraft draft, OutcomeEvent event) {
        switch (event) {
            case OutcomeDefined e -> throw new IllegalStateException("Defined twice: " + e.outcome());
            case OutcomeReworded e -> draft.statement = e.to();
            case OutcomeMarked e -> draft.mark = e.to();
            case OutcomeMoved e -> move(draft, e);
            case OutcomeWithdrawn e -> draft.state = State.WITHDRAWN;
            case OutcomeReinstated e -> draft.state = State.ACTIVE;
            case OutcomeSplit e -> {
                draft.state = State.SPLIT;
                draft.lineage = Lineage.splitInto(draft.lineage, e.into());
            }
            case OutcomeMerged e -> {
                draft.state = State.MERGED;
                draft.lineage = Lineage.mergedInto(draft.lineage, e.into());
            }
            case OutcomesTakenIn e -> draft.lineage = Lineage.mergedFrom(draft.lineage, e.sources());
        }
    }

    /** A code that it has again is no former one any more. */
    private static void move(OutcomeDraft draft, OutcomeMoved event) {
        draft.parent = event.to().parent();
        if (!draft.code.equals(event.to().code())) {
            draft.aliases = Stream.concat(draft.aliases.stream(), Stream.of(draft.code))
                    .filter(code -> !code.equals(event.to().code()))
                    .distinct()
                    .toList();
            draft.code = event.to().code();
        }
    }
}
