/** Reports as tables with a picture, and as files. */
@NullMarked
package org.actionline.roadmap.server.pages.report;

import org.jspecify.annotations.NullMarked;
