package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.DEFINED;
import static org.actionline.roadmap.command.rules.Stories.E;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.OTHER;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import java.util.UUID;
import org.actionline.roadmap.api.link.LinkCommand;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.link.LinkRefusal.LinkedToItself;
import org.actionline.roadmap.api.link.LinkRefusal.LinksWouldCircle;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(LinkCommand.class)
class LinksTest {

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
}
