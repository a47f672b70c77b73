/** Ratios within one run, against a raw ceiling. No other module depends on this one, and no test waits for it. */
@NullMarked
package org.actionline.roadmap.bench;

import org.jspecify.annotations.NullMarked;
