/** A roadmap and what belongs to it as a whole: template, reporting periods, published versions, open doubts. */
@NullMarked
package org.actionline.roadmap.api.roadmap;

import org.jspecify.annotations.NullMarked;
