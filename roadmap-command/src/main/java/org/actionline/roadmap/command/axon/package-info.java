/** The seam to Axon: which events a decision loads, how it is handled, and how a repeated command finds its first answer. */
@NullMarked
package org.actionline.roadmap.command.axon;

import org.jspecify.annotations.NullMarked;
