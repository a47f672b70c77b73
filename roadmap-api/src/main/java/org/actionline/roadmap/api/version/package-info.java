/** Named frozen points of one roadmap, and the drafts of those that are to come. */
@NullMarked
package org.actionline.roadmap.api.version;

import org.jspecify.annotations.NullMarked;
