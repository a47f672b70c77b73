/** A roadmap at a point of the recorded axis, of the effective axis, or of both; and why the two differ. */
@NullMarked
package org.actionline.roadmap.query.asof;

import org.jspecify.annotations.NullMarked;
