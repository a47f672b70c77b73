/** The HTTP API: addresses, bodies, headers, and the one place that turns refusals into problem documents. */
@NullMarked
package org.actionline.roadmap.server.api;

import org.jspecify.annotations.NullMarked;
