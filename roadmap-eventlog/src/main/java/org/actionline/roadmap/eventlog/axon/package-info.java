/**
 * The event log as Axon sees it: storage engine and converter.
 *
 * <p>Axon's storage interface is internal and changes between its patch releases, so everything that knows it is here,
 * and nothing here holds a rule of the log.
 */
@NullMarked
package org.actionline.roadmap.eventlog.axon;

import org.jspecify.annotations.NullMarked;
