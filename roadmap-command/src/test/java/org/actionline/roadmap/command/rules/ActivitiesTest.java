package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Stories.A5;
import static org.actionline.roadmap.command.rules.Stories.A5_ID;
import static org.actionline.roadmap.command.rules.Stories.A6;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.ON_REQUEST;
import static org.actionline.roadmap.command.rules.Stories.PLANNED;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.activity;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import java.util.UUID;
import org.actionline.roadmap.api.activity.ActivityCommand;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityCodeTaken;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(ActivityCommand.class)
class ActivitiesTest {

    @Test
    void an_activity_is_planned() {
        outcomeD().when(new PlanActivity(C2, D, ON_REQUEST)).then(PLANNED);
    }

    @Test
    void an_activity_code_is_given_once_in_an_outcome() {
        outcomeD()
                .and(PLANNED)
                .when(new PlanActivity(C2, D, activity(new ActivityId(new UUID(1, 6)), A5, false)))
                .thenRefused(new ActivityCodeTaken(C2, D, A5));
    }

    @Test
    void a_standing_activity_is_withdrawn() {
        outcomeD()
                .and(PLANNED)
                .when(new WithdrawActivity(C2, D, A5, REASON))
                .then(new ActivityWithdrawn(C2, ID, A5_ID));
    }

    @Test
    void an_unknown_activity_is_named() {
        outcomeD().when(new WithdrawActivity(C2, D, A6, REASON)).thenRefused(new UnknownActivity(C2, D, A6));
    }

    @Test
    void an_activity_is_withdrawn_once() {
        outcomeD()
                .and(PLANNED, new ActivityWithdrawn(C2, ID, A5_ID))
                .when(new WithdrawActivity(C2, D, A5, REASON))
                .thenRefused(new ActivityIsWithdrawn(C2, D, A5));
    }
}
