/**
 * The read side: folds, stored views, points in time, history and comparison. Nothing here decides or appends.
 *
 * <p>{@link org.actionline.roadmap.query.RoadmapQueries} is the way in.
 */
@NullMarked
package org.actionline.roadmap.query;

import org.jspecify.annotations.NullMarked;
