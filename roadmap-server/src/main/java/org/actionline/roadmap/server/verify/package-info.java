/**
 * Verifying a register that need not be trusted: a data directory as it lies there, or a running one over HTTP.
 *
 * <p>Knows the evidence and where it is published or stored, nothing of roadmaps but the roots that published versions state.
 */
@NullMarked
package org.actionline.roadmap.server.verify;

import org.jspecify.annotations.NullMarked;
