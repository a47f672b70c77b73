/** The results of one reporting period, and what is still missing. */
@NullMarked
package org.actionline.roadmap.query.period;

import org.jspecify.annotations.NullMarked;
