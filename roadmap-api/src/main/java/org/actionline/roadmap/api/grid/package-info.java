/** The results of a whole reporting period at once. */
@NullMarked
package org.actionline.roadmap.api.grid;

import org.jspecify.annotations.NullMarked;
