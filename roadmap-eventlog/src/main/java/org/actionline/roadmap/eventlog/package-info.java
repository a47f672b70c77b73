/**
 * The event log: one totally ordered, append-only sequence of events, and the only truth of the register.
 *
 * <p>Here live appending under a condition, reading, following, and the store that keeps it all. What an event means,
 * how it is shown and who may append it live elsewhere; so does everything that knows Axon, in the package below.
 */
@NullMarked
package org.actionline.roadmap.eventlog;

import org.jspecify.annotations.NullMarked;
