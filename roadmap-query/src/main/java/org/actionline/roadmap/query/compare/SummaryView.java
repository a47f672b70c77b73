package org.actionline.roadmap.query.compare;

/**
 * What changed, counted.
 *
 * @param added outcomes that are new, without the parts of split ones
 * @param withdrawn outcomes withdrawn in between
 * @param slipped outcomes whose end moved to a later month
 * @param slipMonthsTotal months of all {@code slipped} together
 * @param targetsChanged expected results whose target is different
 * @param activitiesAdded activities that are new, in any outcome
 * @param activitiesWithdrawn activities withdrawn in between
 * @param results results recorded or corrected
 * @param withoutReason changes to something that stood before, made without a reason
 * @param withoutDecision changes to something that stood before, made without naming a decision
 * @param unchangedOutcomes outcomes in which nothing is different
 * @param split outcomes split in between
 * @param parts outcomes that are new because others were split
 * @param merged outcomes that others took in
 * @param moved outcomes with another code or parent
 * @param reinstated outcomes that were withdrawn and count again
 */
public record SummaryView(
        int added,
        int withdrawn,
        int slipped,
        int slipMonthsTotal,
        int targetsChanged,
        int activitiesAdded,
        int activitiesWithdrawn,
        int results,
        int withoutReason,
        int withoutDecision,
        int unchangedOutcomes,
        int split,
        int parts,
        int merged,
        int moved,
        int reinstated) {}
