/** Named frozen points of one roadmap. */
@NullMarked
package org.actionline.roadmap.api.version;

import org.jspecify.annotations.NullMarked;
