package org.actionline.roadmap.server.importing;

import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.timing.Timing;

/**
 * An outcome, or a sub-division of one, as the document prints it.
 *
 * <p>A sub-division stands in the row of its parent, so it shares the parent's timing and references; results, activities,
 * resources and partners are kept at the parent alone. A row whose cells are merged with those of the row above shares timing,
 * references and expected results with it.
 *
 * @param statement where the document cuts it into two cells, both pieces with {@link #CUT} between them
 * @param resources empty where the cell is blank
 * @param servedBy outcomes whose activities also serve this one
 */
public record ReadOutcome(
        OutcomeCode code,
        Optional<OutcomeCode> parent,
        Read<String> statement,
        Mark mark,
        Read<Timing> timing,
        List<Read<Reference>> references,
        List<Read<ExpectedResult>> expectedResults,
        List<ReadActivity> activities,
        Optional<Read<String>> resources,
        List<Read<Partner>> partners,
        List<Read<OutcomeCode>> servedBy) {

    /** Stands between the pieces of a statement that was cut and is not glued together. */
    public static final String CUT = " ¦ ";

    public ReadOutcome {
        references = List.copyOf(references);
        expectedResults = List.copyOf(expectedResults);
        activities = List.copyOf(activities);
        partners = List.copyOf(partners);
        servedBy = List.copyOf(servedBy);
    }

    ReadOutcome withActivities(List<ReadActivity> all) {
        return new ReadOutcome(
                code, parent, statement, mark, timing, references, expectedResults, all, resources, partners, servedBy);
    }

    public int line() {
        return statement.line();
    }
}
