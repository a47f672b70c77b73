/** Where the views are kept: an in-process server of the MongoDB protocol, empty at every start and folded again from the log. */
@NullMarked
package org.actionline.roadmap.server.views;

import org.jspecify.annotations.NullMarked;
