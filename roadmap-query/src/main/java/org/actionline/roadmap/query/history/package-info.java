/** What one event changed, field by field; how two points differ is in {@code compare}. */
@NullMarked
package org.actionline.roadmap.query.history;

import org.jspecify.annotations.NullMarked;
