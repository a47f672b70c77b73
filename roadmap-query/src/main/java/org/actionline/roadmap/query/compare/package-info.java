/** How two points of a roadmap differ, and which events made it so. */
@NullMarked
package org.actionline.roadmap.query.compare;

import org.jspecify.annotations.NullMarked;
