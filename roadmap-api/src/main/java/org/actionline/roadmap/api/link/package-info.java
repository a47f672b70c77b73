/** Outcomes that are served by the activities of others. */
@NullMarked
package org.actionline.roadmap.api.link;

import org.jspecify.annotations.NullMarked;
