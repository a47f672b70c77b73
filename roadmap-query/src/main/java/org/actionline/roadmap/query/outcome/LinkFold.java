package org.actionline.roadmap.query.outcome;

import java.util.function.Function;
import org.actionline.roadmap.api.link.LinkEvent;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeUnlinked;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;

/** The outcomes that serve an outcome. */
final class LinkFold {

    private LinkFold() {}

    static void fold(OutcomeDraft draft, LinkEvent event, Function<OutcomeId, OutcomeCode> codes) {
        draft.links = switch (event) {
            case OutcomeLinked e ->
                Replaced.with(
                        draft.links,
                        new LinkView(e.servedBy(), codes.apply(e.servedBy())),
                        link -> link.outcome().equals(e.servedBy()));
            case OutcomeUnlinked e ->
                draft.links.stream()
                        .filter(link -> !link.outcome().equals(e.servedBy()))
                        .toList();
        };
    }
}
