/** The desk of those who write: results of a whole period on one screen, what is to be done, imports, doubts, versions. */
@NullMarked
package org.actionline.roadmap.server.pages.desk;

import org.jspecify.annotations.NullMarked;
