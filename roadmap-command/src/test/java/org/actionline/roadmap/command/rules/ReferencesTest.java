package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import java.util.List;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.ReferenceCommand.UnlinkReference;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferenceUnlinked;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.reference.ReferenceRefusal.ReferenceNotLinked;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(ReferenceCommand.class)
class ReferencesTest {

    @Test
    void only_new_references_are_linked() {
        var goal1 = Reference.of(Scheme.GOAL, "1");
        var goal2 = Reference.of(Scheme.GOAL, "2");
        outcomeD()
                .and(new ReferencesLinked(C2, ID, List.of(goal1)))
                .when(new LinkReferences(C2, D, List.of(goal1, goal2)))
                .then(new ReferencesLinked(C2, ID, List.of(goal2)));
    }

    @Test
    void references_that_are_all_linked_change_nothing() {
        var goal1 = Reference.of(Scheme.GOAL, "1");
        outcomeD()
                .and(new ReferencesLinked(C2, ID, List.of(goal1)))
                .when(new LinkReferences(C2, D, List.of(goal1)))
                .thenNothing();
    }

    @Test
    void a_reference_is_unlinked_however_it_was_printed() {
        var printed = new Reference(Scheme.GCA, "1", "GCA: 1. Legal Measures", null);
        outcomeD()
                .and(new ReferencesLinked(C2, ID, List.of(printed)))
                .when(new UnlinkReference(C2, D, Scheme.GCA, "1", REASON))
                .then(new ReferenceUnlinked(C2, ID, printed));
    }

    @Test
    void only_what_is_linked_is_unlinked() {
        var goal1 = Reference.of(Scheme.GOAL, "1");
        outcomeD()
                .and(new ReferencesLinked(C2, ID, List.of(goal1)), new ReferenceUnlinked(C2, ID, goal1))
                .when(new UnlinkReference(C2, D, Scheme.GOAL, "1", REASON))
                .thenRefused(new ReferenceNotLinked(C2, D, Scheme.GOAL, "1"));
    }
}
