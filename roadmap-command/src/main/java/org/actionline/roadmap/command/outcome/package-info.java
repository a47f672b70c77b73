/** The rules of an outcome. */
@NullMarked
package org.actionline.roadmap.command.outcome;

import org.jspecify.annotations.NullMarked;
