/** A data directory as one file, taken while the register runs, and back. What is not right is neither kept nor restored. */
@NullMarked
package org.actionline.roadmap.server.backup;

import org.jspecify.annotations.NullMarked;
