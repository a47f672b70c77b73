/** When something is due: one value type with a printed form and a normalized one. */
@NullMarked
package org.actionline.roadmap.api.timing;

import org.jspecify.annotations.NullMarked;
