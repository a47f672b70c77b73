/** The register at work: the log, the command bus and the views wired together, and the one way to send a command. */
@NullMarked
package org.actionline.roadmap.server.register;

import org.jspecify.annotations.NullMarked;
