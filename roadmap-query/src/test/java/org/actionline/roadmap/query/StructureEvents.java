package org.actionline.roadmap.query;

import static org.actionline.roadmap.query.Facts.A;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.CODE_A;
import static org.actionline.roadmap.query.Facts.CODE_D;
import static org.actionline.roadmap.query.Facts.CODE_D1;
import static org.actionline.roadmap.query.Facts.D;
import static org.actionline.roadmap.query.Facts.D1;
import static org.actionline.roadmap.query.Facts.DECIDED;
import static org.actionline.roadmap.query.Facts.OPENED;

import java.util.List;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeUnlinked;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMarked;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReinstated;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomesTakenIn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.outcome.Place;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.roadmap.CodeScheme;
import org.actionline.roadmap.api.roadmap.Description;
import org.actionline.roadmap.api.roadmap.LaterColumn;
import org.actionline.roadmap.api.roadmap.LegendEntry;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapDescribed;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapReopened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapRetired;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.TemplateRevised;
import org.actionline.roadmap.api.roadmap.Template;

/** What can happen to a roadmap as a whole, to its rows and to their links, told on after the first story. */
public final class StructureEvents {

    public static final OutcomeCode CODE_M = new OutcomeCode("M");
    public static final OutcomeCode CODE_F = new OutcomeCode("F");
    public static final OutcomeCode CODE_G = new OutcomeCode("G");
    public static final OutcomeId F = Facts.outcome(21);
    public static final OutcomeId G = Facts.outcome(22);
    public static final Template WITH_LEGEND = new Template(
            OPENED.template().columns(),
            List.of(),
            List.of(new LegendEntry("*", "On request")),
            List.of(new CodeScheme("A", "M", CodeScheme.SubOutcomes.NUMBER)),
            List.of(new LaterColumn("Development goals", Scheme.SDG)));

    /** D1 becomes M, at the top, behind D. */
    public static final OutcomeMoved D1_MOVED =
            new OutcomeMoved(C2, D1, new Place(CODE_D1, CODE_D), new Place(CODE_M, null), null, D);

    public static final OutcomeName M_NAME = new OutcomeName(D1, CODE_M);
    public static final OutcomeDefined F_DEFINED =
            new OutcomeDefined(C2, F, CODE_F, null, "Filings are fair", Mark.FIRM, M_NAME);
    public static final OutcomeDefined G_DEFINED =
            new OutcomeDefined(C2, G, CODE_G, null, "Filings are fast", Mark.FIRM, M_NAME);
    public static final OutcomeSplit M_SPLIT =
            new OutcomeSplit(C2, D1, List.of(new OutcomeName(F, CODE_F), new OutcomeName(G, CODE_G)));
    public static final OutcomeMerged G_MERGED = new OutcomeMerged(C2, G, new OutcomeName(A, CODE_A));
    public static final OutcomesTakenIn A_TOOK_IN_G = new OutcomesTakenIn(C2, A, List.of(new OutcomeName(G, CODE_G)));

    private StructureEvents() {}

    static Story after(Story story) {
        return story.because(
                        DECIDED,
                        new RoadmapDescribed(
                                C2,
                                new Description(OPENED.title(), OPENED.facilitator(), OPENED.horizon()),
                                new Description(OPENED.title(), OPENED.facilitator(), "2020")))
                .because(DECIDED, new TemplateRevised(C2, OPENED.template(), WITH_LEGEND))
                .because(DECIDED, new OutcomeMarked(C2, A, Mark.FIRM, Mark.TENTATIVE))
                .because(DECIDED, new OutcomeReinstated(C2, D1))
                .because(DECIDED, D1_MOVED)
                .because(DECIDED, new OutcomeUnlinked(C2, A, D))
                .because(DECIDED, F_DEFINED)
                .because(DECIDED, G_DEFINED)
                .because(DECIDED, M_SPLIT)
                .because(DECIDED, G_MERGED)
                .because(DECIDED, A_TOOK_IN_G)
                .because(DECIDED, new RoadmapRetired(C2))
                .because(DECIDED, new RoadmapReopened(C2));
    }
}
