package org.actionline.roadmap.api.timing;

/** How far one timing lies behind another; defined for every pair. */
public sealed interface Slip {

    /** Months between the two ends, negative when the later timing ends earlier. */
    record Months(int months) implements Slip {}

    /** At least one of them has no end. {@code why} says which, as the end of a sentence. */
    record Undefined(String why) implements Slip {}
}
