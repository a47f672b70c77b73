/** Finding words, and what is new for a reader. */
@NullMarked
package org.actionline.roadmap.server.pages.reading;

import org.jspecify.annotations.NullMarked;
