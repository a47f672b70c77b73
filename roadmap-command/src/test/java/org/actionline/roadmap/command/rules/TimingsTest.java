package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.BY_2012;
import static org.actionline.roadmap.command.rules.Stories.BY_2014;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.TIMED;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import java.time.YearMonth;
import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.timing.Stage;
import org.actionline.roadmap.api.timing.TimingCommand;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.api.timing.TimingRefusal.StageAfterEnd;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingAlreadySet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingNotSet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingUnchanged;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(TimingCommand.class)
class TimingsTest {

    private static final Stage DESIGN = new Stage("Design", YearMonth.of(2011, 6));

    @Test
    void the_first_timing_is_set() {
        outcomeD().when(new SetTiming(C2, D, BY_2012)).then(TIMED);
    }

    @Test
    void a_timing_is_set_only_once() {
        outcomeD().and(TIMED).when(new SetTiming(C2, D, BY_2014)).thenRefused(new TimingAlreadySet(C2, D, BY_2012));
    }

    @Test
    void revising_records_what_the_timing_was() {
        outcomeD()
                .and(TIMED)
                .when(new ReviseTiming(C2, D, BY_2014, REASON))
                .then(new TimingRevised(C2, ID, BY_2012, BY_2014));
    }

    @Test
    void a_timing_that_was_never_set_cannot_be_revised() {
        outcomeD().when(new ReviseTiming(C2, D, BY_2014, REASON)).thenRefused(new TimingNotSet(C2, D));
    }

    @Test
    void a_revision_to_the_same_timing_is_refused() {
        outcomeD()
                .and(TIMED)
                .when(new ReviseTiming(C2, D, BY_2012, REASON))
                .thenRefused(new TimingUnchanged(C2, D, BY_2012));
    }

    @Test
    void an_unknown_outcome_is_named() {
        given(OPENED).when(new ReviseTiming(C2, D, BY_2014, REASON)).thenRefused(new UnknownOutcome(C2, D));
    }

    @Test
    void a_revision_keeps_the_stages_unless_it_names_others() {
        var staged = BY_2012.withStages(List.of(DESIGN));
        outcomeD()
                .and(new TimingSet(C2, ID, staged))
                .when(new ReviseTiming(C2, D, BY_2014, REASON))
                .then(new TimingRevised(C2, ID, staged, BY_2014.withStages(List.of(DESIGN))));
        outcomeD()
                .and(new TimingSet(C2, ID, staged))
                .when(new ReviseTiming(C2, D, BY_2012, false, REASON))
                .then(new TimingRevised(C2, ID, staged, BY_2012));
    }

    @Test
    void a_stage_leads_to_the_end() {
        var late = new Stage("Design", YearMonth.of(2013, 1));
        var refusal = new StageAfterEnd(C2, D, late, YearMonth.of(2012, 12));
        outcomeD().when(new SetTiming(C2, D, BY_2012.withStages(List.of(late)))).thenRefused(refusal);
        outcomeD()
                .and(new TimingSet(C2, ID, BY_2014.withStages(List.of(late))))
                .when(new ReviseTiming(C2, D, BY_2012, REASON))
                .thenRefused(refusal);
    }
}
