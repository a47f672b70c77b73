/** Events as they are read from the log: typed, with their position and provenance. Nothing here writes. */
@NullMarked
package org.actionline.roadmap.query.log;

import org.jspecify.annotations.NullMarked;
