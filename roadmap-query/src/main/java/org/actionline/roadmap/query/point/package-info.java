/** Where to look: a position, an instant, a version label or now. */
@NullMarked
package org.actionline.roadmap.query.point;

import org.jspecify.annotations.NullMarked;
