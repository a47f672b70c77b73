package org.actionline.roadmap.query.outcome;

import java.util.List;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceEvent;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferenceUnlinked;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;

/** The references of an outcome, each target once. */
final class ReferenceFold {

    private ReferenceFold() {}

    static void fold(OutcomeDraft draft, ReferenceEvent event) {
        draft.references = switch (event) {
            case ReferencesLinked e -> linked(draft.references, e.references());
            case ReferenceUnlinked e ->
                draft.references.stream()
                        .filter(other -> !other.target().equals(e.reference().target()))
                        .toList();
        };
    }

    private static List<Reference> linked(List<Reference> references, List<Reference> more) {
        var all = references;
        for (var reference : more) {
            all = Replaced.with(all, reference, other -> other.target().equals(reference.target()));
        }
        return all;
    }
}
