/** The spans of time for which results are reported. */
@NullMarked
package org.actionline.roadmap.api.period;

import org.jspecify.annotations.NullMarked;
