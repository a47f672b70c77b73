/** Reports over HTTP, as JSON or CSV. */
@NullMarked
package org.actionline.roadmap.server.reports;

import org.jspecify.annotations.NullMarked;
