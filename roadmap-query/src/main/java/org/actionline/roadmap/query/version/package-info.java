/** Published versions of a roadmap, and the points at which a roadmap can be looked at. */
@NullMarked
package org.actionline.roadmap.query.version;

import org.jspecify.annotations.NullMarked;
