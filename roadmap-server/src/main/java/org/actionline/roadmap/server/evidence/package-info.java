/** Files that are kept as evidence for results, each under the SHA-256 of its bytes. What cites them is in the log. */
@NullMarked
package org.actionline.roadmap.server.evidence;

import org.jspecify.annotations.NullMarked;
