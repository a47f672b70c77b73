package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.DEFINED;
import static org.actionline.roadmap.command.rules.Stories.E;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.OTHER;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.api.link.LinkCommand;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.link.LinkCommand.UnlinkOutcome;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeUnlinked;
import org.actionline.roadmap.api.link.LinkRefusal.LinkedToItself;
import org.actionline.roadmap.api.link.LinkRefusal.LinksWouldCircle;
import org.actionline.roadmap.api.link.LinkRefusal.NotLinked;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(LinkCommand.class)
class LinksTest {

    private static final OutcomeId F = new OutcomeId(new UUID(0, 6));
    private static final OutcomeName E_NAME = new OutcomeName(OTHER, E);

    @Test
    void activities_of_another_outcome_serve_this_one() {
        outcomeD().when(new LinkOutcome(C2, D, E)).then(new OutcomeLinked(C2, ID, OTHER));
    }

    @Test
    void an_outcome_does_not_serve_itself() {
        outcomeD().when(new LinkOutcome(C2, D, D)).thenRefused(new LinkedToItself(C2, D));
    }

    @Test
    void links_never_circle() {
        outcomeD()
                .and(new OutcomeLinked(C2, OTHER, ID))
                .when(new LinkOutcome(C2, D, E))
                .thenRefused(new LinksWouldCircle(C2, D, E));
    }

    @Test
    void the_same_link_changes_nothing() {
        outcomeD()
                .and(new OutcomeLinked(C2, ID, OTHER))
                .when(new LinkOutcome(C2, D, E))
                .thenNothing();
    }

    @Test
    void links_never_circle_through_others() {
        var f = new OutcomeDefined(
                C2, new OutcomeId(new UUID(0, 6)), new OutcomeCode("F"), null, "Prices fall", Mark.FIRM);
        outcomeD()
                .and(f, new OutcomeLinked(C2, OTHER, f.outcome()), new OutcomeLinked(C2, f.outcome(), ID))
                .when(new LinkOutcome(C2, D, E))
                .thenRefused(new LinksWouldCircle(C2, D, E));
    }

    @Test
    void an_unknown_server_is_named() {
        given(OPENED, DEFINED).when(new LinkOutcome(C2, D, E)).thenRefused(new UnknownOutcome(C2, E));
    }

    @Test
    void an_outcome_that_was_withdrawn_serves_no_more() {
        outcomeD()
                .and(new OutcomeWithdrawn(C2, OTHER))
                .when(new LinkOutcome(C2, D, E))
                .thenRefused(new OutcomeIsWithdrawn(C2, E));
    }

    @Test
    void links_never_circle_through_the_parts_of_a_split() {
        var f = new OutcomeDefined(C2, F, new OutcomeCode("F"), null, "Prices fall", Mark.FIRM, E_NAME);
        outcomeD()
                .and(new OutcomeLinked(C2, ID, OTHER), f)
                .and(new OutcomeSplit(C2, OTHER, List.of(new OutcomeName(F, f.code()))))
                .when(new LinkOutcome(C2, f.code(), D))
                .thenRefused(new LinksWouldCircle(C2, f.code(), D));
    }

    @Test
    void links_never_circle_through_an_outcome_that_was_taken_in() {
        var f = new OutcomeDefined(C2, F, new OutcomeCode("F"), null, "Prices fall", Mark.FIRM);
        outcomeD()
                .and(f, new OutcomeLinked(C2, ID, OTHER))
                .and(new OutcomeMerged(C2, OTHER, new OutcomeName(F, f.code())))
                .when(new LinkOutcome(C2, f.code(), D))
                .thenRefused(new LinksWouldCircle(C2, f.code(), D));
    }

    @Test
    void a_link_is_taken_away_with_a_reason() {
        outcomeD()
                .and(new OutcomeLinked(C2, ID, OTHER))
                .when(new UnlinkOutcome(C2, D, E, REASON))
                .then(new OutcomeUnlinked(C2, ID, OTHER));
    }

    @Test
    void a_link_to_an_outcome_that_has_ended_is_taken_away() {
        outcomeD()
                .and(new OutcomeLinked(C2, ID, OTHER), new OutcomeWithdrawn(C2, OTHER))
                .when(new UnlinkOutcome(C2, D, E, REASON))
                .then(new OutcomeUnlinked(C2, ID, OTHER));
    }

    @Test
    void what_is_not_linked_is_not_unlinked() {
        outcomeD()
                .and(new OutcomeLinked(C2, ID, OTHER), new OutcomeUnlinked(C2, ID, OTHER))
                .when(new UnlinkOutcome(C2, D, E, REASON))
                .thenRefused(new NotLinked(C2, D, E));
    }

    @Test
    void a_link_that_was_taken_away_is_in_no_circle() {
        outcomeD()
                .and(new OutcomeLinked(C2, OTHER, ID), new OutcomeUnlinked(C2, OTHER, ID))
                .when(new LinkOutcome(C2, D, E))
                .then(new OutcomeLinked(C2, ID, OTHER));
    }
}
