/** Which results wait for whom. */
@NullMarked
package org.actionline.roadmap.query.todo;

import org.jspecify.annotations.NullMarked;
