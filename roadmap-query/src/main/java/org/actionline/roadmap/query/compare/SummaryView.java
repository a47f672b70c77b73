package org.actionline.roadmap.query.compare;

/**
 * What changed, counted.
 *
 * @param added outcomes that are new
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
        int unchangedOutcomes) {}
