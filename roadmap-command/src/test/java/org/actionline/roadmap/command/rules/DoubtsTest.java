package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.DOUBT;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.RAISED;

import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.doubt.DoubtCommand;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtCommand.SettleDoubt;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtSettled;
import org.actionline.roadmap.api.doubt.DoubtRefusal.DoubtAlreadySettled;
import org.actionline.roadmap.api.doubt.DoubtRefusal.UnknownDoubt;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(DoubtCommand.class)
class DoubtsTest {

    @Test
    void a_doubt_is_raised_once() {
        given(OPENED, RAISED)
                .when(new RaiseDoubt(C2, DOUBT, null, 7, "hal", "cut at the end"))
                .thenNothing();
    }

    @Test
    void a_doubt_is_settled_with_a_reason() {
        given(OPENED, RAISED)
                .when(new SettleDoubt(C2, DOUBT, Reason.of("Read in the printed copy")))
                .then(new DoubtSettled(C2, DOUBT));
    }

    @Test
    void an_unknown_doubt_is_named() {
        given(OPENED).when(new SettleDoubt(C2, DOUBT, Reason.of("Read"))).thenRefused(new UnknownDoubt(C2, DOUBT));
    }

    @Test
    void a_doubt_is_settled_once() {
        given(OPENED, RAISED, new DoubtSettled(C2, DOUBT))
                .when(new SettleDoubt(C2, DOUBT, Reason.of("Read")))
                .thenRefused(new DoubtAlreadySettled(C2, DOUBT));
    }

    @Test
    void a_doubt_is_raised() {
        given(OPENED)
                .when(new RaiseDoubt(C2, DOUBT, null, 7, "hal", "cut at the end"))
                .then(RAISED);
    }
}
