/** What should be true in the end, and the targets that measure it. */
@NullMarked
package org.actionline.roadmap.api.expected;

import org.jspecify.annotations.NullMarked;
