/** The rules of a roadmap as a whole: opening, periods, versions, doubts. */
@NullMarked
package org.actionline.roadmap.command.roadmap;

import org.jspecify.annotations.NullMarked;
