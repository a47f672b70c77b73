package org.actionline.roadmap.api.reference;

import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;

/** What can be asked about the references of an outcome. */
public sealed interface ReferenceCommand extends ToOutcome {

    @Command(namespace = NAMESPACE, name = "LinkReferences", version = "1")
    record LinkReferences(RoadmapCode roadmap, OutcomeCode outcome, List<Reference> references)
            implements ReferenceCommand {

        public LinkReferences {
            if (references.isEmpty() || references.size() > 100) {
                throw new InvalidValue("references", references.size() + " references", "1 to 100 references");
            }
            references = InvalidValue.requireAll("references", references, 100);
        }
    }

    /** Takes a link away; the printed form does not matter. */
    @Command(namespace = NAMESPACE, name = "UnlinkReference", version = "1")
    record UnlinkReference(RoadmapCode roadmap, OutcomeCode outcome, Scheme scheme, String number, Reason reason)
            implements ReferenceCommand {

        public UnlinkReference {
            number = Reference.of(scheme, number).number();
        }
    }
}
