/** One outcome as it is read, with its activities and results, and the fold that makes it. */
@NullMarked
package org.actionline.roadmap.query.outcome;

import org.jspecify.annotations.NullMarked;
