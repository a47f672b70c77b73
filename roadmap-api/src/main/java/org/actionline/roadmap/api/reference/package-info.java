/** Links to goals, pillars, programmes, resolutions, objectives, outputs. */
@NullMarked
package org.actionline.roadmap.api.reference;

import org.jspecify.annotations.NullMarked;
