/** The row: its code, its stable id, its words, its end. */
@NullMarked
package org.actionline.roadmap.api.outcome;

import org.jspecify.annotations.NullMarked;
