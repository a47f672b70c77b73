/** Published versions of a roadmap; the points at which it can be looked at are in {@code point}. */
@NullMarked
package org.actionline.roadmap.query.version;

import org.jspecify.annotations.NullMarked;
