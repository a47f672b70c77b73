/** The roadmap as a whole: opening it, its template. */
@NullMarked
package org.actionline.roadmap.api.roadmap;

import org.jspecify.annotations.NullMarked;
