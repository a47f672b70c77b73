/**
 * Changing the content of a roadmap: one pattern of form for every command that has none of its own, and the pages from which they are
 * reached. The forms for results and timings are made for daily work and stand apart.
 */
@NullMarked
package org.actionline.roadmap.server.pages.change;

import org.jspecify.annotations.NullMarked;
