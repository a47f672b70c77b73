/** A roadmap as it is read, and the fold that makes it; an outcome's own part is in {@code outcome}. */
@NullMarked
package org.actionline.roadmap.query.roadmap;

import org.jspecify.annotations.NullMarked;
