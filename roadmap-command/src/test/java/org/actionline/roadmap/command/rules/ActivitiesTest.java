package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Stories.A5;
import static org.actionline.roadmap.command.rules.Stories.A5_ID;
import static org.actionline.roadmap.command.rules.Stories.A6;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.MAY_2011;
import static org.actionline.roadmap.command.rules.Stories.ON_REQUEST;
import static org.actionline.roadmap.command.rules.Stories.PLANNED;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.activity;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand;
import org.actionline.roadmap.api.activity.ActivityCommand.AssignActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.AttachProject;
import org.actionline.roadmap.api.activity.ActivityCommand.CompleteActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.DetachProject;
import org.actionline.roadmap.api.activity.ActivityCommand.FulfilRequest;
import org.actionline.roadmap.api.activity.ActivityCommand.MarkRequestOnly;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RecodeActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RecordRequest;
import org.actionline.roadmap.api.activity.ActivityCommand.ReopenActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RewordActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityAssigned;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityCompleted;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityPlanned;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityRecoded;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityReopened;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityReworded;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityEvent.ProjectAttached;
import org.actionline.roadmap.api.activity.ActivityEvent.ProjectDetached;
import org.actionline.roadmap.api.activity.ActivityEvent.RequestFulfilled;
import org.actionline.roadmap.api.activity.ActivityEvent.RequestOnlyMarked;
import org.actionline.roadmap.api.activity.ActivityEvent.RequestRecorded;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityCodeTaken;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsCompleted;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityStands;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityUnchanged;
import org.actionline.roadmap.api.activity.ActivityRefusal.NoActivityWithId;
import org.actionline.roadmap.api.activity.ActivityRefusal.NotOnRequest;
import org.actionline.roadmap.api.activity.ActivityRefusal.ProjectAlreadyAttached;
import org.actionline.roadmap.api.activity.ActivityRefusal.ProjectNotAttached;
import org.actionline.roadmap.api.activity.ActivityRefusal.RequestAlreadyFulfilled;
import org.actionline.roadmap.api.activity.ActivityRefusal.RequestsWait;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownRequest;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Fulfilment;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.activity.Request;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(ActivityCommand.class)
class ActivitiesTest {

    private static final ActivityId UNCODED = new ActivityId(new UUID(1, 9));
    private static final ProjectNumber NUMBER = new ProjectNumber("7GL008061");
    private static final Example PROJECT = new Example("Harmonized policies", NUMBER);
    private static final Request REQUEST = new Request("Ayton", MAY_2011, "Advice on spectrum");
    private static final Fulfilment MET = new Fulfilment(MAY_2011, "Advice was given");

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

    /** Every command about an activity that has to stand. */
    private static List<ActivityCommand> about(ActivityCode code) {
        return List.of(
                new WithdrawActivity(C2, D, code, REASON),
                new CompleteActivity(C2, D, code),
                new RewordActivity(C2, D, code, "Advise everybody", REASON),
                new MarkRequestOnly(C2, D, code, false, REASON),
                new AssignActivity(C2, D, code, List.of(Role.PARTNER), List.of(), REASON),
                new AttachProject(C2, D, code, PROJECT),
                new DetachProject(C2, D, code, NUMBER, REASON),
                new RecordRequest(C2, D, code, REQUEST),
                new FulfilRequest(C2, D, code, 1, MET));
    }

    @Test
    void whatever_is_asked_of_an_activity_that_is_not_there_names_it() {
        about(A6).forEach(command -> outcomeD().when(command).thenRefused(new UnknownActivity(C2, D, A6)));
        outcomeD().when(new ReopenActivity(C2, D, A6, REASON)).thenRefused(new UnknownActivity(C2, D, A6));
    }

    @Test
    void a_withdrawn_activity_takes_no_changes() {
        about(A5)
                .forEach(command -> outcomeD()
                        .and(PLANNED, new ActivityWithdrawn(C2, ID, A5_ID))
                        .when(command)
                        .thenRefused(new ActivityIsWithdrawn(C2, D, A5)));
    }

    @Test
    void a_withdrawal_and_a_completion_can_be_taken_back() {
        outcomeD()
                .and(PLANNED, new ActivityWithdrawn(C2, ID, A5_ID))
                .when(new ReopenActivity(C2, D, A5, REASON))
                .then(new ActivityReopened(C2, ID, A5_ID));
        outcomeD()
                .and(PLANNED, new ActivityCompleted(C2, ID, A5_ID))
                .when(new ReopenActivity(C2, D, A5, REASON))
                .then(new ActivityReopened(C2, ID, A5_ID));
    }

    @Test
    void what_stands_is_not_reopened() {
        outcomeD().and(PLANNED).when(new ReopenActivity(C2, D, A5, REASON)).thenRefused(new ActivityStands(C2, D, A5));
    }

    @Test
    void an_activity_is_completed_once() {
        outcomeD().and(PLANNED).when(new CompleteActivity(C2, D, A5)).then(new ActivityCompleted(C2, ID, A5_ID));
        outcomeD()
                .and(PLANNED, new ActivityCompleted(C2, ID, A5_ID))
                .when(new CompleteActivity(C2, D, A5))
                .thenRefused(new ActivityIsCompleted(C2, D, A5));
    }

    @Test
    void rewording_records_what_the_words_were() {
        outcomeD()
                .and(PLANNED)
                .when(new RewordActivity(C2, D, A5, "Advise everybody", REASON))
                .then(new ActivityReworded(C2, ID, A5_ID, ON_REQUEST.text(), "Advise everybody"));
        outcomeD()
                .and(PLANNED)
                .when(new RewordActivity(C2, D, A5, ON_REQUEST.text(), REASON))
                .thenRefused(new ActivityUnchanged(C2, D, A5));
    }

    @Test
    void an_activity_without_a_printed_code_gets_one() {
        var uncoded = new Activity(UNCODED, null, "Train engineers", false, List.of(), List.of(), List.of());
        outcomeD()
                .and(PLANNED, new ActivityPlanned(C2, ID, uncoded))
                .when(new RecodeActivity(C2, D, UNCODED, A6, REASON))
                .then(new ActivityRecoded(C2, ID, UNCODED, null, A6));
    }

    @Test
    void a_code_goes_to_one_activity_and_an_id_names_one_of_the_outcome() {
        outcomeD()
                .and(PLANNED)
                .when(new RecodeActivity(C2, D, A5_ID, A5, REASON))
                .thenRefused(new ActivityCodeTaken(C2, D, A5));
        outcomeD()
                .and(PLANNED)
                .when(new RecodeActivity(C2, D, UNCODED, A6, REASON))
                .thenRefused(new NoActivityWithId(C2, D, UNCODED));
    }

    @Test
    void an_old_code_names_nothing_any_more_and_is_free() {
        var recoded = new ActivityRecoded(C2, ID, A5_ID, A5, A6);
        outcomeD()
                .and(PLANNED, recoded)
                .when(new CompleteActivity(C2, D, A5))
                .thenRefused(new UnknownActivity(C2, D, A5));
        outcomeD()
                .and(PLANNED, recoded)
                .when(new PlanActivity(C2, D, activity(UNCODED, A5, false)))
                .then(new ActivityPlanned(C2, ID, activity(UNCODED, A5, false)));
    }

    @Test
    void the_mark_is_taken_away_and_set() {
        outcomeD()
                .and(PLANNED)
                .when(new MarkRequestOnly(C2, D, A5, false, REASON))
                .then(new RequestOnlyMarked(C2, ID, A5_ID, false));
        outcomeD()
                .and(PLANNED)
                .when(new MarkRequestOnly(C2, D, A5, true, REASON))
                .thenRefused(new ActivityUnchanged(C2, D, A5));
    }

    @Test
    void the_mark_stays_while_a_request_waits() {
        var requested = new RequestRecorded(C2, ID, A5_ID, 1, REQUEST);
        var fulfilled = new RequestFulfilled(C2, ID, A5_ID, 1, MET);
        outcomeD()
                .and(PLANNED, requested, fulfilled, new RequestRecorded(C2, ID, A5_ID, 2, REQUEST))
                .when(new MarkRequestOnly(C2, D, A5, false, REASON))
                .thenRefused(new RequestsWait(C2, D, A5, 2));
        outcomeD()
                .and(PLANNED, requested, fulfilled)
                .when(new MarkRequestOnly(C2, D, A5, false, REASON))
                .then(new RequestOnlyMarked(C2, ID, A5_ID, false));
    }

    @Test
    void roles_and_bureaux_are_assigned_together() {
        var assigned = new ActivityAssigned(C2, ID, A5_ID, List.of(Role.PARTNER), List.of(Bureau.BR));
        var command = new AssignActivity(C2, D, A5, List.of(Role.PARTNER), List.of(Bureau.BR), REASON);
        outcomeD().and(PLANNED).when(command).then(assigned);
        outcomeD().and(PLANNED, assigned).when(command).thenRefused(new ActivityUnchanged(C2, D, A5));
    }

    @Test
    void a_project_is_attached_once_and_detached_by_its_number() {
        var attached = new ProjectAttached(C2, ID, A5_ID, PROJECT);
        outcomeD().and(PLANNED).when(new AttachProject(C2, D, A5, PROJECT)).then(attached);
        outcomeD()
                .and(PLANNED, attached)
                .when(new AttachProject(C2, D, A5, new Example("The same again", NUMBER)))
                .thenRefused(new ProjectAlreadyAttached(C2, D, A5, NUMBER));
        outcomeD()
                .and(PLANNED, attached)
                .when(new DetachProject(C2, D, A5, NUMBER, REASON))
                .then(new ProjectDetached(C2, ID, A5_ID, PROJECT));
        outcomeD()
                .and(PLANNED, attached, new ProjectDetached(C2, ID, A5_ID, PROJECT))
                .when(new DetachProject(C2, D, A5, NUMBER, REASON))
                .thenRefused(new ProjectNotAttached(C2, D, A5, NUMBER));
    }

    @Test
    void requests_are_numbered_as_they_arrive() {
        outcomeD()
                .and(PLANNED, new RequestRecorded(C2, ID, A5_ID, 1, REQUEST))
                .when(new RecordRequest(C2, D, A5, REQUEST))
                .then(new RequestRecorded(C2, ID, A5_ID, 2, REQUEST));
    }

    @Test
    void only_work_on_request_is_requested() {
        outcomeD()
                .and(new ActivityPlanned(C2, ID, activity(A5_ID, A5, false)))
                .when(new RecordRequest(C2, D, A5, REQUEST))
                .thenRefused(new NotOnRequest(C2, D, A5));
    }

    @Test
    void a_request_is_fulfilled_once() {
        var requested = new RequestRecorded(C2, ID, A5_ID, 1, REQUEST);
        var fulfilled = new RequestFulfilled(C2, ID, A5_ID, 1, MET);
        outcomeD()
                .and(PLANNED, requested)
                .when(new FulfilRequest(C2, D, A5, 1, MET))
                .then(fulfilled);
        outcomeD()
                .and(PLANNED, requested, fulfilled)
                .when(new FulfilRequest(C2, D, A5, 1, MET))
                .thenRefused(new RequestAlreadyFulfilled(C2, D, A5, 1));
        outcomeD()
                .and(PLANNED, requested)
                .when(new FulfilRequest(C2, D, A5, 2, MET))
                .thenRefused(new UnknownRequest(C2, D, A5, 2));
    }
}
