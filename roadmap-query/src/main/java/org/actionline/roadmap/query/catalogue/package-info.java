/** Who did what in a roadmap. */
@NullMarked
package org.actionline.roadmap.query.catalogue;

import org.jspecify.annotations.NullMarked;
