/**
 * Who came, who was refused, who read what is not published, who exported and who verified: one chained line each.
 *
 * <p>What people change stands in the register's own log and is not repeated here.
 */
@NullMarked
package org.actionline.roadmap.server.accesslog;

import org.jspecify.annotations.NullMarked;
