/** Processes that fight for the same positions of a MongoDB log, and a checker that trusts none of them. */
@org.jspecify.annotations.NullMarked
package org.actionline.roadmap.eventlog.contended;
