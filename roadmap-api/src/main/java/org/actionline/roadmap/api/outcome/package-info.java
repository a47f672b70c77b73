/** An outcome of a roadmap and everything that can happen to it. Decisions live in the command module, views in the query module. */
@NullMarked
package org.actionline.roadmap.api.outcome;

import org.jspecify.annotations.NullMarked;
