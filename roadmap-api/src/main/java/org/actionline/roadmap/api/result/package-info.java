/** What is reported for an outcome or an activity in one period. */
@NullMarked
package org.actionline.roadmap.api.result;

import org.jspecify.annotations.NullMarked;
